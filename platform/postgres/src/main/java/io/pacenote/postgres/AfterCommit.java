package io.pacenote.postgres;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs something once the surrounding transaction has committed, and never if it rolls back. */
public final class AfterCommit {

    private AfterCommit() {}

    /**
     * @param action what to run; at once when no transaction is open. It must be quick, must not fail, and must be no
     *     more than a hint: a crash right after the commit loses it
     */
    public static void run(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
