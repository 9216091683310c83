package io.pacenote.saga;

import java.util.UUID;

/**
 * A compensation or completion was run once. A Spring application event, like {@link SagaEvent}.
 *
 * @param context whose step it is
 * @param attempt how often it has been tried, this time included
 * @param isDone whether it is done; else it is tried again, or the saga is stuck
 */
public record SagaStepAttempted(UUID sagaId, String context, int attempt, boolean isDone) {}
