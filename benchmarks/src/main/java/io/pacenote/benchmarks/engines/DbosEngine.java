package io.pacenote.benchmarks.engines;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.workflow.Workflow;
import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.PaymentRefusedException;
import io.pacenote.benchmarks.SagaEngine;
import io.pacenote.benchmarks.Workplace;

/** DBOS Transact: the saga as a workflow, of which each step's result is stored. */
public final class DbosEngine implements SagaEngine {

    private final DBOS dbos;
    private final Order order;

    public DbosEngine(Workplace place) {
        dbos = new DBOS(DBOSConfig.defaults("orders")
                .withDataSource(place.dataSource())
                // it would hold a connection to listen for messages, of which the saga has none
                .withUseListenNotify(false));
        order = dbos.registerProxy(Order.class, new OrderWorkflow(dbos, place.business()));
        dbos.launch();
    }

    @Override
    public boolean run(long orderId) {
        return order.place(orderId);
    }

    @Override
    public void close() {
        dbos.close();
    }

    /** The workflow, as its callers see it. */
    public interface Order {

        /** @return whether it ended well */
        boolean place(long orderId);
    }

    private record OrderWorkflow(DBOS dbos, Business business) implements Order {

        @Override
        @Workflow(name = "place")
        public boolean place(long orderId) {
            dbos.runStep(() -> business.reserveCredit(orderId), "reserveCredit");
            dbos.runStep(() -> business.reserveStock(orderId), "reserveStock");
            try {
                dbos.runStep(() -> business.charge(orderId), "charge");
                return true;
            } catch (PaymentRefusedException refused) {
                dbos.runStep(() -> business.releaseStock(orderId), "releaseStock");
                dbos.runStep(() -> business.releaseCredit(orderId), "releaseCredit");
                return false;
            }
        }
    }
}
