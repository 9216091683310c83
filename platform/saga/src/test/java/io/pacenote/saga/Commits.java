package io.pacenote.saga;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Counts the commits of an application, by who made them. */
class Commits implements TransactionExecutionListener {

    private final AtomicInteger callers = new AtomicInteger();
    private final AtomicInteger worker = new AtomicInteger();

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        boolean isWorker = Thread.currentThread().getName().startsWith("saga-");
        (isWorker ? worker : callers).incrementAndGet();
    }

    /** Of routes that are called. */
    int ofCallers() {
        return callers.get();
    }

    /** Of compensations and completions, and all that is done for them: looks for them, reports. */
    int ofWorker() {
        return worker.get();
    }
}
