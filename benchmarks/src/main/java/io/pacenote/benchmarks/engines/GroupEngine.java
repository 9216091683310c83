package io.pacenote.benchmarks.engines;

import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.SagaEngine;
import io.pacenote.benchmarks.Workplace;

/** {@link FusedEngine} with the steps of many sagas in one transaction. */
public final class GroupEngine implements SagaEngine {

    private final GroupCommit group;

    public GroupEngine(Workplace place) throws Exception {
        try (var connection = place.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FusedSql.LOG);
        }
        group = new GroupCommit(place.dataSource());
    }

    @Override
    public boolean run(long orderId) throws Exception {
        group.commit(FusedSql.CREDIT, orderId);
        group.commit(FusedSql.STOCK, orderId);
        if (Business.isRefused(orderId)) {
            group.commit(FusedSql.RELEASE_STOCK, orderId);
            group.commit(FusedSql.RELEASE_CREDIT, orderId);
            return false;
        }
        group.commit(FusedSql.CHARGE, orderId);
        return true;
    }

    @Override
    public void close() throws Exception {
        group.close();
    }
}
