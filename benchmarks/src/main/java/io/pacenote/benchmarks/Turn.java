package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** One engine's part of one round: opened on a new database, warmed up, measured, closed. */
final class Turn {

    private final Plan plan;
    private final Databases databases;
    private final CpuTime cpu;
    private final String name;

    Turn(Plan plan, Databases databases, CpuTime cpu, String name) {
        this.plan = plan;
        this.databases = databases;
        this.cpu = cpu;
        this.name = name;
    }

    List<Row> take(int round) throws Exception {
        String database = "bench_" + name.replace('-', '_');
        try (HikariDataSource pool = databases.create(database)) {
            Business business = new Business(new JdbcTemplate(pool));
            business.createTable();
            Workplace place = new Workplace(business, pool, plan.mostCallers(), plan.data());
            try (SagaEngine engine = Engines.factory(name).open(place)) {
                ClosedLoop loop = new ClosedLoop(engine);
                if (round == 0) {
                    compile(loop);
                }
                List<Row> rows = measure(round, loop, () -> databases.commits(database));
                business.check(loop.total());
                return rows;
            }
        } finally {
            databases.drop(database);
        }
    }

    private void compile(ClosedLoop loop) throws Exception {
        for (Variant variant : Variant.values()) {
            loop.run(variant, 1, plan.compilation());
        }
    }

    private List<Row> measure(int round, ClosedLoop loop, LongSupplier commits) throws Exception {
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
                rows.add(row(variant, callers, round, result, each, used));
            }
        }
        return rows;
    }

    private Row row(Variant variant, int callers, int round, ClosedLoop.Result result, double commits, double cpu) {
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
