package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
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
        String database = name.replace('-', '_');
        try (HikariDataSource connections = server.create(database)) {
            Business business = new Business(new JdbcTemplate(connections));
            business.createTable();
            Workplace place = new Workplace(business, connections, plan.mostCallers(), plan.data());
            try (SagaEngine engine = factory.open(place)) {
                ClosedLoop loop = new ClosedLoop(engine);
                List<Row> rows = new ArrayList<>();
                for (Variant variant : Variant.values()) {
                    loop.run(variant, plan.mostCallers(), plan.warmUp());
                    for (int callers : plan.concurrency()) {
                        long commits = server.commits(database, connections);
                        double millis = cpu.millis();
                        var result = loop.run(variant, callers, plan.time());
                        double used = cpu.millis() - millis;
                        long committed = server.commits(database, connections) - commits;
                        rows.add(row(name, variant, callers, round, result, committed, used));
                    }
                }
                business.check(loop.total());
                return rows;
            }
        } finally {
            server.drop(database);
        }
    }

    private static Row row(
            String name, Variant variant, int callers, int round, ClosedLoop.Result result, long commits, double cpu) {
        return new Row(
                name,
                variant.toString(),
                callers,
                round,
                result.perSecond(),
                result.percentileMillis(50),
                result.percentileMillis(99),
                (double) commits / result.sagas(),
                cpu / result.sagas());
    }
}
