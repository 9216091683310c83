package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.CpuTime;
import io.pacenote.benchmarks.Turnover;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;

/** What is used: commits and statements of a database, and processor time of processes and their PostgreSQL. */
public final class Meter {

    private final SiteEngines engines;
    private final Turnover.Renewal connections;
    private final List<Long> watchers;
    private final CpuTime cpu;

    /**
     * @param processes all that count but PostgreSQL
     * @param connections replaces all pooled ones, as a backend reports what it did at the latest when it ends
     * @param watchers backends that only look, and do not count
     */
    public Meter(SiteEngines engines, List<Long> processes, Turnover.Renewal connections, List<Long> watchers)
            throws IOException {
        this.engines = engines;
        this.connections = connections;
        this.watchers = watchers;
        this.cpu = new CpuTime(engines.postmaster(), processes, watchers);
    }

    public double cpuMillis() throws IOException {
        return cpu.millis();
    }

    /** Statements that the database has run; {@code BEGIN} and {@code COMMIT} are not among them, nor are our own looks. */
    public long statements() {
        return sum("calls").longValue();
    }

    /** The time that the database spent in them. */
    double statementMillis() {
        return sum("total_exec_time");
    }

    private Double sum(String column) {
        return engines.admin()
                .sql("""
                        select coalesce(sum(%s), 0)::float8
                          from pg_stat_statements s join pg_database d on d.oid = s.dbid
                         where d.datname = ? and not query ~* '^(begin|commit|rollback|set|select w[.]id)'
                        """.formatted(column))
                .param(engines.database())
                .query(Double.class)
                .single();
    }

    /** Transactions that the database has committed. All pooled connections are new then. */
    public long commits() throws Exception {
        OffsetDateTime now = engines.admin()
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        Turnover.complete(connections, () -> unreported(now) == 0);
        return engines.admin()
                .sql("select xact_commit from pg_stat_database where datname = ?")
                .param(engines.database())
                .query(Long.class)
                .single();
    }

    /** A backend that is busy all the time, as that of the relay, reports every second. */
    private long unreported(OffsetDateTime since) {
        return engines.admin()
                .sql("""
                        select count(*) from pg_stat_activity
                         where datname = ? and not pid = any (?) and backend_start < ?
                           and state_change < ?::timestamptz + interval '1.1 s'
                        """)
                .params(engines.database(), watchers.toArray(Long[]::new), since, since)
                .query(Long.class)
                .single();
    }
}
