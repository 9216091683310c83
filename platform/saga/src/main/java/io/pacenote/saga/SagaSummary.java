package io.pacenote.saga;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saga in a list.
 *
 * @param id the value of the header {@code Long-Running-Action}
 * @param name the route that started it, or {@link SagaExchange#NAME}
 * @param businessKey {@link SagaExchange#BUSINESS_KEY}, if the route gave one
 * @param cause why it is or was undone
 * @param deadline when it is undone unless it has ended
 * @param finishedAt when nothing was left to do for it
 */
public record SagaSummary(
        UUID id,
        String name,
        @Nullable String businessKey,
        SagaStatus status,
        @Nullable String cause,
        @Nullable Instant deadline,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
