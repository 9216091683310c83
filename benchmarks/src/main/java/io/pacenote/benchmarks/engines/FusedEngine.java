package io.pacenote.benchmarks.engines;

import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.SagaEngine;
import io.pacenote.benchmarks.Workplace;
import org.springframework.jdbc.core.JdbcTemplate;

/** Without any engine: each step is one statement, which writes the business row and the saga's log, and one commit. */
public final class FusedEngine implements SagaEngine {

    private final JdbcTemplate jdbc;

    public FusedEngine(Workplace place) {
        jdbc = new JdbcTemplate(place.dataSource());
        jdbc.execute(FusedSql.LOG);
    }

    @Override
    public boolean run(long orderId) {
        jdbc.update(FusedSql.CREDIT, orderId, orderId);
        jdbc.update(FusedSql.STOCK, orderId, orderId);
        if (Business.isRefused(orderId)) {
            jdbc.update(FusedSql.RELEASE_STOCK, orderId, orderId);
            jdbc.update(FusedSql.RELEASE_CREDIT, orderId, orderId);
            return false;
        }
        jdbc.update(FusedSql.CHARGE, orderId, orderId);
        return true;
    }

    /** The pool is the turn's. */
    @Override
    public void close() {}
}
