package io.pacenote.saga;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saga has ended well, and all its completions are done; see {@link SagaEvent}.
 *
 * @param took from its start to its end
 */
public record SagaCompleted(
        UUID sagaId, String name, @Nullable String businessKey, Duration took) implements SagaEvent {}
