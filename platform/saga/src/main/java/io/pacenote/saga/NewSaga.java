package io.pacenote.saga;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saga that is about to start.
 *
 * @param businessKey null if it has none
 * @param parent the saga in which it begins and with which it is compensated; null if it stands by itself
 * @param traceparent of what begins it; null if that is not traced
 * @param defaultTimeout the time it has if its first step does not say; null for no limit
 */
record NewSaga(
        UUID id,
        String name,
        @Nullable String businessKey,
        @Nullable UUID parent,
        @Nullable String traceparent,
        @Nullable Duration defaultTimeout) {

    /** The first step, which limits the saga's time. */
    Step limited(Step first) {
        return first.within(first.timeout().or(() -> Optional.ofNullable(defaultTimeout)));
    }
}
