package io.pacenote.saga;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Runs the compensation that a transaction has claimed, when it has committed, on a thread that is reserved until then. What
 * was not claimed is left to the worker. So is a step that was claimed in a transaction that is not this database's and rolls
 * back: when its lease ends.
 */
final class DispatchAfterCommit implements TransactionSynchronization {

    private final StepExecutor executor;
    private final Optional<EagerClaim> reserved;
    private Optional<SagaOutcome> outcome = Optional.empty();

    /** @param reserved what may be claimed for the thread that is reserved; empty if none is */
    DispatchAfterCommit(StepExecutor executor, Optional<EagerClaim> reserved) {
        this.executor = executor;
        this.reserved = reserved;
    }

    EagerClaim claim() {
        return reserved.orElse(EagerClaim.NONE);
    }

    void of(SagaOutcome known) {
        outcome = Optional.of(known);
    }

    @Override
    public void afterCompletion(int status) {
        Optional<SagaOutcome> committed = outcome.filter(known -> status == STATUS_COMMITTED);
        Optional<DueStep> claimed = committed.flatMap(SagaOutcome::claimed);
        if (claimed.isPresent()) {
            executor.execute(claimed.get());
        } else if (reserved.isPresent()) {
            executor.release();
        }
        committed.filter(SagaOutcome::leavesWork).ifPresent(due -> executor.wakeWorker());
    }
}
