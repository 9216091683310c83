package io.pacenote.nicecall.dashboard;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.postgres.TransactionPolicy;
import org.springframework.stereotype.Component;

/** For {@code transacted(DashboardTransaction.NAME)}: the transaction of the dashboard's own store. */
@Component(DashboardTransaction.NAME)
final class DashboardTransaction extends TransactionPolicy {

    static final String NAME = NicecallChannels.Dashboard.CONTEXT + ".transaction";

    DashboardTransaction(DashboardStore store) {
        super(store.transactionManager());
    }
}
