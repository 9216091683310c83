package io.pacenote.saga;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saga has failed, and all that it had done is undone; see {@link SagaEvent}.
 *
 * @param took from its start to its end
 * @param cause why it was compensated, if that is known
 */
public record SagaCompensated(
        UUID sagaId,
        String name,
        @Nullable String businessKey,
        Duration took,
        @Nullable String cause) implements SagaEvent {}
