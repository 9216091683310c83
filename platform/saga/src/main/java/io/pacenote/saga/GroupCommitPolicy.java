package io.pacenote.saga;

import io.pacenote.postgres.group.GroupCommit;
import io.pacenote.postgres.group.Unit;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For {@code transacted(GroupCommitPolicy.NAME)}, in a route that reads nothing of what it writes: what it writes by {@link
 * GroupCommit#write}, and what its saga notes, is committed together with that of other exchanges. The route ends when it is
 * durable. If the route fails, nothing of it is written, and the exchange is in the saga that it was in before.
 *
 * <p>Called in a transaction, or in a unit that is open, the route takes part in that; if it fails, all of it is rolled back,
 * even if the caller catches the failure, as with Spring's transactions. A {@code transacted()} route that is called in a
 * unit has a transaction of its own.
 *
 * <p>No {@code TransactedPolicy}, of which Camel would take the only one for every {@code transacted()}.
 */
public final class GroupCommitPolicy implements Policy {

    /** The bean's name. */
    public static final String NAME = "groupCommitPolicy";

    private final GroupCommit group;
    private final TransactionOperations transactions;

    /** @param transactions to take part in the caller's */
    GroupCommitPolicy(GroupCommit group, TransactionOperations transactions) {
        this.group = group;
        this.transactions = transactions;
    }

    /** Nothing to prepare. */
    @Override
    public void beforeWrap(Route route, NamedNode definition) {}

    /** Camel keeps an exchange that is in a transaction on its thread. */
    @Override
    public Processor wrap(Route route, Processor processor) {
        return exchange -> {
            Object boundary = new Object();
            @Nullable String saga = SagaHeader.of(exchange);
            boolean isWritten = false;
            exchange.getUnitOfWork().beginTransactedBy(boundary);
            try {
                process(exchange, processor);
                isWritten = exchange.getException() == null;
            } finally {
                if (!isWritten) {
                    SagaHeader.set(exchange, saga);
                }
                exchange.getUnitOfWork().endTransactedBy(boundary);
            }
        };
    }

    private void process(Exchange exchange, Processor processor) {
        Optional<Unit> open = Unit.current();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            transactions.executeWithoutResult(
                    transaction -> processAsPart(exchange, processor, transaction::setRollbackOnly));
        } else if (open.isPresent()) {
            processAsPart(exchange, processor, open.get()::setRollbackOnly);
        } else {
            processInUnit(exchange, processor);
        }
    }

    private static void processAsPart(Exchange exchange, Processor processor, Runnable setRollbackOnly) {
        if (!isDone(exchange, processor)) {
            setRollbackOnly.run();
        }
    }

    /** What the last transaction alone is rolled back for is no failure to the caller, as with Camel's own transactions. */
    private void processInUnit(Exchange exchange, Processor processor) {
        try (Unit unit = Unit.open()) {
            if (isDone(exchange, processor)) {
                group.commit(unit);
            }
        }
        if (exchange.isRollbackOnlyLast()) {
            exchange.setRollbackOnlyLast(false);
            exchange.setException(null);
        }
    }

    /** @return false if it is to be rolled back */
    private static boolean isDone(Exchange exchange, Processor processor) {
        try {
            processor.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        return exchange.getException() == null && !exchange.isRollbackOnly() && !exchange.isRollbackOnlyLast();
    }
}
