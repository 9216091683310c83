package io.pacenote.saga;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a saga has used up its attempts, and an operator has to look at it; see {@link SagaEvent}.
 *
 * @param context whose step it is
 * @param error what went wrong the last time
 */
public record SagaStuck(UUID sagaId, String name, @Nullable String businessKey, String context, String error)
        implements SagaEvent {}
