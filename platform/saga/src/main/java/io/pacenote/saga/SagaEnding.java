package io.pacenote.saga;

import io.pacenote.postgres.WakeUpSignal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way to end a saga: for a route, an operator and a deadline. The end is a durable hand-over. Its compensations or
 * completions become due in the same transaction, and run after its commit.
 */
final class SagaEnding {

    private final SagaStore sagas;
    private final TransactionOperations transactions;
    private final Supplier<DispatchAfterCommit> dispatches;
    private final WakeUpSignal worker;

    /**
     * @param dispatches gives the means to run a compensation right after the commit that makes it due
     * @param worker is woken when steps are due that nobody has claimed
     */
    SagaEnding(
            SagaStore sagas,
            TransactionOperations transactions,
            Supplier<DispatchAfterCommit> dispatches,
            WakeUpSignal worker) {
        this.sagas = sagas;
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.worker = worker;
    }

    /** @return empty for an unknown saga, and for one that is past its deadline or not the one that is meant */
    Optional<SagaOutcome> complete(SagaReference saga) {
        Optional<SagaOutcome> outcome = sagas.complete(saga);
        outcome.filter(SagaOutcome::leavesWork).ifPresent(due -> worker.sendAfterCommit());
        return outcome;
    }

    /**
     * In the caller's transaction, or in one of its own.
     *
     * @param cause shown with the saga and given to its compensations
     * @return empty for an unknown saga, and for one that is not the one that is meant
     */
    Optional<SagaOutcome> compensate(SagaReference saga, @Nullable String cause) {
        return transactions.execute(transaction -> {
            DispatchAfterCommit dispatch = dispatches.get();
            TransactionSynchronizationManager.registerSynchronization(dispatch);
            Optional<SagaOutcome> outcome = sagas.compensate(saga, cause, dispatch.claim());
            outcome.ifPresent(dispatch::of);
            return outcome;
        });
    }
}
