package io.pacenote.saga;

import java.util.UUID;
import java.util.function.Consumer;

/** A saga that is about to start: with its first step, in one statement, as the Saga EIP has every new saga joined at once. */
final class NewSagaCoordinator extends DurableSagaCoordinator {

    private final Consumer<Step> start;

    /** @param start stores the saga with its first step */
    NewSagaCoordinator(
            UUID id,
            Consumer<Step> start,
            SagaLog log,
            StepFactory steps,
            Runnable completionIsDue,
            Consumer<DueCompensation> compensationIsDue) {
        super(id.toString(), log, steps, completionIsDue, compensationIsDue);
        this.start = start;
    }

    @Override
    boolean join(Step first) {
        start.accept(first);
        return true;
    }
}
