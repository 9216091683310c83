package io.pacenote.nicecall.dashboard;

import io.pacenote.messaging.failure.CallerDecidesTransactionPolicy;
import io.pacenote.nicecall.NicecallChannels;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.springframework.stereotype.Component;

/**
 * For {@code transacted(DashboardTransaction.NAME)}: the transaction of the dashboard's own store. It only wraps a transaction
 * policy: were it one itself, there would be two of that type, and a {@code transacted()} that names none would take neither.
 */
@Component(DashboardTransaction.NAME)
final class DashboardTransaction implements Policy {

    static final String NAME = NicecallChannels.DASHBOARD + ".transaction";

    private final Policy policy;

    DashboardTransaction(DashboardStore store) {
        this.policy = new CallerDecidesTransactionPolicy(store.transactionManager());
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {
        policy.beforeWrap(route, definition);
    }

    @Override
    public Processor wrap(Route route, Processor processor) {
        return policy.wrap(route, processor);
    }
}
