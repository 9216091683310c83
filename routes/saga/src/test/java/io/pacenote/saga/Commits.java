package io.pacenote.saga;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Counts the commits of an application, by who made them. */
class Commits implements TransactionExecutionListener {

    private final AtomicInteger callers = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        String thread = Thread.currentThread().getName();
        if (thread.startsWith("saga-step-")) {
            steps.incrementAndGet();
        } else if (!thread.equals("saga-worker")) {
            callers.incrementAndGet();
        }
    }

    /** Of routes that are called. */
    int ofCallers() {
        return callers.get();
    }

    /** Of compensations, and of the reports that they are done. */
    int ofSteps() {
        return steps.get();
    }
}
