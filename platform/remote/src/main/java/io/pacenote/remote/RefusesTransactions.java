package io.pacenote.remote;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A service that hangs must not hold a database connection and row locks; who would let it has made a mistake. */
final class RefusesTransactions implements Processor {

    @Override
    public void process(Exchange exchange) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("another service must not be called inside a transaction");
        }
    }
}
