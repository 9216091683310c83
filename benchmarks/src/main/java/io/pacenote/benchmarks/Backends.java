package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replaces an engine's connections: PostgreSQL counts what a backend did at the latest when the backend ends. One that
 * only listens to notifications may stay, as it commits nothing.
 */
final class Backends {

    private Backends() {}

    static void awaitTurnover(JdbcClient admin, String database, HikariDataSource connections) {
        OffsetDateTime now = admin.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        Turnover.complete(
                connections.getHikariPoolMXBean()::softEvictConnections,
                () -> startedBefore(now, admin, database) == 0);
    }

    private static long startedBefore(OffsetDateTime time, JdbcClient admin, String database) {
        return admin.sql("""
                        select count(*) from pg_stat_activity
                         where datname = ? and backend_start < ? and query not like 'LISTEN %'
                        """).param(database).param(time).query(Long.class).single();
    }
}
