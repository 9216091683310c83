package io.pacenote.benchmarks.flow;

import static org.awaitility.Awaitility.await;

import io.pacenote.benchmarks.CpuTime;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What a site uses: commits and statements of its database, and processor time of its processes and engines. */
final class Meter {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site site;
    private final Completions completions;
    private final CpuTime cpu;

    Meter(Site site, Completions completions) throws IOException {
        this.site = site;
        this.completions = completions;
        List<Long> processes = new ArrayList<>(site.processes());
        processes.add(site.engines().brokerPid());
        this.cpu = new CpuTime(site.engines().postmaster(), processes, List.of(completions.backend()));
    }

    double cpuMillis() throws IOException {
        return cpu.millis();
    }

    /** Statements that the database has run; {@code BEGIN} and {@code COMMIT} are not among them, nor are our own looks. */
    long statements() {
        return sum("calls").longValue();
    }

    /** The time that the database spent in them. */
    double statementMillis() {
        return sum("total_exec_time");
    }

    private Double sum(String column) {
        return site.engines()
                .admin()
                .sql("""
                        select coalesce(sum(%s), 0)::float8
                          from pg_stat_statements s join pg_database d on d.oid = s.dbid
                         where d.datname = ? and not query ~* '^(begin|commit|rollback|set|select w[.]id)'
                        """.formatted(column))
                .param(site.engines().database())
                .query(Double.class)
                .single();
    }

    /** Transactions that the database has committed. All pooled connections are new then. */
    long commits() throws Exception {
        OffsetDateTime now = site.engines()
                .admin()
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        site.renewConnections();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> unreported(now) == 0);
        return site.engines()
                .admin()
                .sql("select xact_commit from pg_stat_database where datname = ?")
                .param(site.engines().database())
                .query(Long.class)
                .single();
    }

    /** A backend that is busy all the time, as that of the relay, reports every second. */
    private long unreported(OffsetDateTime since) {
        return site.engines()
                .admin()
                .sql("""
                        select count(*) from pg_stat_activity
                         where datname = ? and pid <> ? and backend_start < ?
                           and state_change < ?::timestamptz + interval '1.1 s'
                        """)
                .params(site.engines().database(), completions.backend(), since, since)
                .query(Long.class)
                .single();
    }
}
