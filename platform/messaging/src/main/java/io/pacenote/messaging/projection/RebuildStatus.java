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
 * @param putAside records left out so far: no events, or refused by the projection, as by its live consumer
 * @param error why it failed, or null
 */
public record RebuildStatus(
        String projection,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long events,
        long putAside,
        @Nullable String error) {

    RebuildStatus interrupted() {
        return new RebuildStatus(projection, State.INTERRUPTED, startedAt, finishedAt, events, putAside, error);
    }

    /** Where a rebuild stands. */
    public enum State {
        /** There never was one: what is served is what the live events have made. */
        NEVER,
        /** It is going on, while the projection is served. */
        RUNNING,
        /** What is served is what all events have made. */
        DONE,
        /** It was given up; a table is served as before, another store as far as it was merged. */
        FAILED,
        /** Its process is gone, which is as if it had failed; a new rebuild begins from the start. */
        INTERRUPTED
    }
}
