package io.pacenote.saga;

import io.pacenote.postgres.Doorbell;
import io.pacenote.postgres.group.Write;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saga that is about to start: with its first step, in one statement, as the Saga EIP has every new saga joined at once. */
final class NewSagaCoordinator extends DurableSagaCoordinator {

    private final UUID id;
    private final String name;
    private final @Nullable String businessKey;
    private final SagaLog log;

    /** See {@link DurableSagaCoordinator}. */
    NewSagaCoordinator(
            UUID id,
            String name,
            @Nullable String businessKey,
            SagaLog log,
            StepFactory steps,
            Doorbell worker,
            StepThreads threads) {
        super(id.toString(), log, steps, worker, threads);
        this.id = id;
        this.name = name;
        this.businessKey = businessKey;
        this.log = log;
    }

    @Override
    Write write(ClaimedSaga saga, Step first) {
        return SagaWrite.starting(id, name, businessKey, first, () -> join(saga, first));
    }

    @Override
    void join(ClaimedSaga saga, Step first) {
        log.start(id, name, businessKey, first);
    }
}
