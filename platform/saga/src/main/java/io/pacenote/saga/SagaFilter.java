package io.pacenote.saga;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which sagas an operator means, and how many of them at most; null means any.
 *
 * @param from begun at this time or later
 * @param to begun before this time
 * @param most how many are changed by one call, the oldest first, 1 to {@value #MOST}
 */
public record SagaFilter(
        @Nullable String name,
        @Nullable Instant from,
        @Nullable Instant to,
        int most) {

    /** The most that one call changes: it is one transaction. */
    public static final int MOST = 1000;

    /** How many one call changes that does not say. */
    public static final int USUAL = 100;

    /** What PostgreSQL knows, and more than anybody needs. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public SagaFilter {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most must be 1 to " + MOST);
        }
        requireKnown("from", from);
        requireKnown("to", to);
    }

    private static void requireKnown(String what, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(LATEST))) {
            throw new IllegalArgumentException(what + " must be a time from " + EARLIEST + " to " + LATEST);
        }
    }

    /** For people. */
    @Override
    public String toString() {
        return "name " + shown(name) + ", from " + shown(from) + ", to " + shown(to) + ", at most " + most;
    }

    private static String shown(@Nullable Object given) {
        return given == null ? "any" : given.toString();
    }

    String conditions() {
        return (name == null ? "" : " and name = :name")
                + (from == null ? "" : " and created_at >= :from")
                + (to == null ? "" : " and created_at < :to");
    }
}
