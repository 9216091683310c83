package io.pacenote.saga;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction in which an exchange works on its saga. Camel's copies of the exchange, for a parallel split, a wire tap or
 * a seda queue, carry it to threads that are not in that transaction: there they would not see the saga, or would wait for
 * its row until the transaction ends, which may be waiting for them.
 */
final class ExchangeTransaction implements TransactionSynchronization {

    private static final String PROPERTY = "PacenoteSagaTransaction";

    private final Thread thread = Thread.currentThread();
    private volatile boolean isOpen = true;

    private ExchangeTransaction() {}

    /**
     * Before work on a saga that exists: notes the transaction of this thread, if there is one.
     *
     * @throws IllegalStateException if the exchange has left the thread of a transaction that is still open
     */
    static void enter(Exchange exchange) {
        @Nullable ExchangeTransaction before = exchange.getProperty(PROPERTY, ExchangeTransaction.class);
        if (before != null && before.isOpen && before.thread != Thread.currentThread()) {
            throw new IllegalStateException(
                    "the exchange has left the thread of its transaction, in which its saga was started or joined and which is"
                            + " still open: no saga() and no saga: endpoint in what a parallel split, a wireTap or a seda"
                            + " endpoint inside transacted() does");
        }
        note(exchange);
    }

    /** Before a new saga is started, which is not in anybody's way: notes the transaction of this thread, if there is one. */
    static void note(Exchange exchange) {
        if (isInTransaction()) {
            ExchangeTransaction current = new ExchangeTransaction();
            TransactionSynchronizationManager.registerSynchronization(current);
            exchange.setProperty(PROPERTY, current);
        }
    }

    static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    @Override
    public void afterCompletion(int status) {
        isOpen = false;
    }
}
