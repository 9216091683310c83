package io.pacenote.saga;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a saga. Published as a Spring application event in the process that did it, when its transaction has
 * committed; not published again, should the process die right then. The saga's rows are the truth, this is for metrics, logs
 * and whoever wants to react at once.
 */
public sealed interface SagaEvent permits SagaStarted, SagaCompleted, SagaCompensated, SagaStuck {

    /** Which saga. */
    UUID sagaId();

    /** The name that its route gave it. */
    String name();

    /** What the saga is about; null if its route did not say. */
    @Nullable
    String businessKey();
}
