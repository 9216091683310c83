package io.pacenote.saga;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id of a saga, as a message brought it.
 *
 * @param uuid null if it is none, and so that of no saga
 */
record SagaId(String text, @Nullable UUID uuid) {

    private static final int VERSION_WITH_TIME = 7;
    private static final int BITS_BELOW_TIME = 16;

    /** More than clocks are apart, and less than sagas are kept. */
    private static final Duration LATELY = Duration.ofDays(1);

    static SagaId parse(String text) {
        try {
            return new SagaId(text, UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return new SagaId(text, null);
        }
    }

    /** Whether this service may have made it lately: version 7 of RFC 9562 begins with the time, in milliseconds. */
    boolean isNew() {
        if (uuid == null || uuid.version() != VERSION_WITH_TIME) {
            return false;
        }
        long made = uuid.getMostSignificantBits() >>> BITS_BELOW_TIME;
        return Duration.ofMillis(System.currentTimeMillis() - made).abs().compareTo(LATELY) < 0;
    }
}
