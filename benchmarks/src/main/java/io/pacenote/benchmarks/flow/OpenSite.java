package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A site that is up, with all that is needed to measure it; it stays up until the last round. */
final class OpenSite implements AutoCloseable {

    /** Of the highest rate that the site has shown in its turn. */
    private static final double HALF = 0.5;

    /** A schedule is kept up for longer than callers, as the rarest latencies are what it is for. */
    private static final int OPEN_LOOP_TIMES = 4;

    private final Site site;
    private final Provider provider;
    private final Completions completions;
    private final Applications applications;
    private final Meter meter;
    private final JdbcClient database;
    private long past;

    OpenSite(Site site, Provider provider) throws Exception {
        this.site = site;
        this.provider = provider;
        this.completions = new Completions(site.engines());
        this.applications = new Applications(site.subscriptions(), completions);
        List<Long> processes = new ArrayList<>(site.processes());
        processes.add(site.engines().brokerPid());
        this.database =
                JdbcClient.create(new DriverManagerDataSource(site.engines().superuserUrl()));
        this.meter = new Meter(site.engines(), processes, site::renewConnections, List.of(completions.backend()));
    }

    Site site() {
        return site;
    }

    Meter meter() {
        return meter;
    }

    Applications applications() {
        return applications;
    }

    /** With many callers, for what only they reach; then with one, who leaves Java's compilers a processor. */
    void warmUp(int callers, Duration time) throws Exception {
        Load.closed(applications, callers, time.dividedBy(2));
        Load.closed(applications, 1, time.dividedBy(2));
    }

    /** All measurements of one round. */
    List<FlowRow> turn(FlowPlan plan, int round) throws Exception {
        Load.closed(applications, plan.mostCallers(), plan.time());
        List<FlowRow> rows = new ArrayList<>();
        for (int callers : plan.concurrency()) {
            rows.add(measure(
                    site.variant(), callers, round, plan.time(), time -> Load.closed(applications, callers, time)));
        }
        int most = plan.mostCallers();
        rows.add(measure(variant("backlog"), most, round, plan.time(), time -> Load.backlog(applications, most, time)));
        double half = HALF * rows.stream().mapToDouble(FlowRow::perSecond).max().orElseThrow();
        Duration longer = plan.time().multipliedBy(OPEN_LOOP_TIMES);
        rows.add(measure(variant("half-load"), 0, round, longer, time -> Load.open(applications, half, time)));
        check();
        return rows;
    }

    private String variant(String load) {
        return site.variant().equals("split") ? "split-" + load : load;
    }

    /** To read the commits replaces all connections at once, so their first statements are left to a load that is not noted. */
    private FlowRow measure(String variant, int callers, int round, Duration time, Measured load) throws Exception {
        long commits = meter.commits();
        long before = applications.total();
        load.run(time.dividedBy(2));
        long statements = meter.statements();
        double millis = meter.cpuMillis();
        double ownMillis = CpuTime.ofThisJvm();
        Outcome outcome = load.run(time);
        double cpu = meter.cpuMillis() - millis;
        double own = CpuTime.ofThisJvm() - ownMillis;
        double number = outcome.applications();
        double statementsEach = (meter.statements() - statements) / number;
        double commitsEach = (double) (meter.commits() - commits) / (applications.total() - before);
        FlowRow row = new FlowRow(
                site.engine(),
                variant,
                callers,
                round,
                outcome.acceptedPerSecond(),
                outcome.completedPerSecond(),
                outcome.completions().millis(50),
                outcome.completions().millis(95),
                outcome.completions().millis(99),
                outcome.answers().millis(50),
                outcome.answers().millis(99),
                commitsEach,
                cpu / number,
                statementsEach);
        System.out.printf(
                Locale.ROOT,
                "%s %s %d: %.1f per s; uncounted CPU of load and provider: %.2f ms each%n",
                row.engine(),
                row.variant(),
                callers,
                row.perSecond(),
                own / number);
        return row;
    }

    /** Lets the site have done what it has done so many times more, but for the provider. */
    void repeat(long times) {
        Past.write(database, times);
        past += times * applications.total();
    }

    /** All that the site has ever taken. */
    long total() {
        return past + applications.total();
    }

    /** @throws IllegalStateException if something was lost, or happened twice */
    void check() {
        provider.check(applications.total());
        for (String complete : List.of(
                "codriver_subscription.subscription where sub_processed and status = 'SUBSCRIBED'",
                "codriver_payment.payment where status = 'APPROVED'",
                "codriver_management.subscription_management where sub_status",
                "codriver_mypage.application where registered and paid_date is not null",
                "saga.saga where status = 'COMPLETED'")) {
            long found = database.sql("select count(*) from " + complete)
                    .query(Long.class)
                    .single();
            if (found != total()) {
                throw new IllegalStateException("%d of %d: %s".formatted(found, total(), complete));
            }
        }
    }

    @Override
    public void close() throws Exception {
        completions.close();
        site.close();
        provider.close();
    }

    @FunctionalInterface
    private interface Measured {

        Outcome run(Duration time) throws Exception;
    }
}
