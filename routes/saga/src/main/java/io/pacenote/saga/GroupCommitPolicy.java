package io.pacenote.saga;

import io.pacenote.postgres.group.GroupCommit;
import io.pacenote.postgres.group.Unit;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.apache.camel.support.processor.DelegateSyncProcessor;

/**
 * In place of {@code transacted()}, for a route that writes often and reads nothing of what it writes: what it writes by
 * {@link GroupCommit#write}, and what its saga notes, is committed together with that of other exchanges. The route goes on
 * when it is durable. If the route fails, nothing of it is written.
 */
public final class GroupCommitPolicy implements Policy {

    /** The bean's name, for {@code policy(…)}. */
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
        return new DelegateSyncProcessor(processor) {
            @Override
            public void process(Exchange exchange) throws Exception {
                if (Unit.current().isPresent()) {
                    super.process(exchange);
                } else {
                    processInUnit(exchange);
                }
            }

            private void processInUnit(Exchange exchange) throws Exception {
                exchange.getUnitOfWork().beginTransactedBy(GroupCommitPolicy.this);
                try (Unit unit = Unit.open()) {
                    super.process(exchange);
                    if (exchange.getException() == null && !exchange.isRollbackOnly()) {
                        group.commit(unit);
                    }
                } finally {
                    exchange.getUnitOfWork().endTransactedBy(GroupCommitPolicy.this);
                }
            }
        };
    }
}
