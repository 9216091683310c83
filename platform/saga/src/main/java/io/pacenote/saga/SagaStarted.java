package io.pacenote.saga;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saga has begun; see {@link SagaEvent}. */
public record SagaStarted(
        UUID sagaId, String name, @Nullable String businessKey) implements SagaEvent {}
