package io.pacenote.saga;

import io.pacenote.postgres.group.GroupCommit;
import io.pacenote.postgres.group.Unit;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;

/**
 * For {@code transacted(GroupCommitPolicy.NAME)}, in a route that reads nothing of what it writes: what it writes by {@link
 * GroupCommit#write}, and what its saga notes, is committed together with that of other exchanges. The route ends when it is
 * durable. If the route fails, nothing of it is written.
 *
 * <p>No {@code TransactedPolicy}, of which Camel would take the only one for every {@code transacted()}.
 */
public final class GroupCommitPolicy implements Policy {

    /** The bean's name. */
    public static final String NAME = "groupCommitPolicy";

    private final GroupCommit group;

    GroupCommitPolicy(GroupCommit group) {
        this.group = group;
    }

    /** Nothing to prepare. */
    @Override
    public void beforeWrap(Route route, NamedNode definition) {}

    @Override
    public Processor wrap(Route route, Processor processor) {
        return exchange -> {
            if (Unit.current().isPresent()) {
                processor.process(exchange);
            } else {
                processInUnit(exchange, processor);
            }
        };
    }

    /** Camel keeps an exchange that is in a transaction on its thread. */
    private void processInUnit(Exchange exchange, Processor processor) throws Exception {
        exchange.getUnitOfWork().beginTransactedBy(this);
        try (Unit unit = Unit.open()) {
            processor.process(exchange);
            if (exchange.getException() == null && !exchange.isRollbackOnly()) {
                group.commit(unit);
            }
        } finally {
            exchange.getUnitOfWork().endTransactedBy(this);
        }
    }
}
