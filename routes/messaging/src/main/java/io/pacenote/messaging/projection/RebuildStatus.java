package io.pacenote.messaging.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the latest rebuild of a projection stands.
 *
 * @param projection name of the projection
 * @param state where it stands
 * @param startedAt when it began, or null when there never was one
 * @param finishedAt when it ended, or null
 * @param events events merged so far
 * @param error why it failed, or null
 */
public record RebuildStatus(
        String projection,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long events,
        @Nullable String error) {

    RebuildStatus interrupted() {
        return new RebuildStatus(projection, State.INTERRUPTED, startedAt, finishedAt, events, error);
    }

    /** Where a rebuild stands. */
    public enum State {
        /** There never was one: the served table is what the live events have made. */
        NEVER,
        /** It is going on; the table is served as before. */
        RUNNING,
        /** The table was replaced. */
        DONE,
        /** It was given up; the table is served as before. */
        FAILED,
        /** Its process is gone; the table is served as before, and a new rebuild begins from the start. */
        INTERRUPTED
    }
}
