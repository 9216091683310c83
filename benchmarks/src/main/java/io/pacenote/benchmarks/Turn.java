package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** One engine's part of one round: opened on a new database, warmed up, measured, closed. */
final class Turn {

    private final Plan plan;
    private final Server server;
    private final CpuTime cpu;

    Turn(Plan plan, Server server, CpuTime cpu) {
        this.plan = plan;
        this.server = server;
        this.cpu = cpu;
    }

    List<Row> take(String name, SagaEngine.Factory factory, int round) throws Exception {
        String database = "bench_" + name.replace('-', '_');
        try (HikariDataSource pool = server.create(database)) {
            Business business = new Business(new JdbcTemplate(pool));
            business.createTable();
            Workplace place = new Workplace(business, pool, plan.mostCallers(), plan.data());
            try (SagaEngine engine = factory.open(place)) {
                ClosedLoop loop = new ClosedLoop(engine);
                List<Row> rows = measure(name, round, loop, () -> server.commits(database));
                business.check(loop.total());
                return rows;
            }
        } finally {
            server.drop(database);
        }
    }

    private List<Row> measure(String name, int round, ClosedLoop loop, LongSupplier commits) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            for (int callers : plan.concurrency()) {
                long committed = commits.getAsLong();
                long before = loop.total();
                // on new connections: an engine that keeps many statements prepared is not to pay for that again and
                // again
                loop.run(variant, callers, plan.warmUp());
                double millis = cpu.millis();
                var result = loop.run(variant, callers, plan.time());
                double used = cpu.millis() - millis;
                double each = (double) (commits.getAsLong() - committed) / (loop.total() - before);
                rows.add(row(name, variant, callers, round, result, each, used));
            }
        }
        return rows;
    }

    private static Row row(
            String name,
            Variant variant,
            int callers,
            int round,
            ClosedLoop.Result result,
            double commits,
            double cpu) {
        return new Row(
                name,
                variant.toString(),
                callers,
                round,
                result.perSecond(),
                result.percentileMillis(50),
                result.percentileMillis(99),
                commits,
                cpu / result.sagas());
    }
}
