package io.pacenote.benchmarks;

import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.OffsetDateTime;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.Query;
import javax.management.QueryExp;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replaces an engine's connections: PostgreSQL counts what a backend did at the latest when the backend ends. One that
 * only listens to notifications may stay, as it commits nothing.
 */
final class Backends {

    private Backends() {}

    static void awaitTurnover(JdbcClient admin, String database) {
        OffsetDateTime now = admin.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        Turnover.complete(Backends::evictAll, () -> startedBefore(now, admin, database) == 0);
    }

    /** Of all pools in this JVM: an engine may have one of its own, like that which it was given. */
    private static void evictAll() {
        MBeanServer jmx = ManagementFactory.getPlatformMBeanServer();
        QueryExp isPool = Query.isInstanceOf(Query.value(HikariPoolMXBean.class.getName()));
        for (ObjectName pool : jmx.queryNames(null, isPool)) {
            JMX.newMXBeanProxy(jmx, pool, HikariPoolMXBean.class).softEvictConnections();
        }
    }

    private static long startedBefore(OffsetDateTime time, JdbcClient admin, String database) {
        return admin.sql("""
                        select count(*) from pg_stat_activity
                         where datname = ? and backend_start < ? and query not like 'LISTEN %'
                        """).param(database).param(time).query(Long.class).single();
    }
}
