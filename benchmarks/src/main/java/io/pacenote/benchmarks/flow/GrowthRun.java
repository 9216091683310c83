package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.Results;
import io.pacenote.benchmarks.RowFile;
import io.pacenote.benchmarks.http.Callers;
import io.pacenote.benchmarks.http.Latencies;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Many applications, to see whether anything grows from the first to the last. The load is bounded, and always the same; between
 * its halves there can be a past.
 */
final class GrowthRun {

    private static final int PARTS = 10;
    private static final int CALLERS = 32;
    private static final int READS = 200;
    private static final int OK = 200;

    private final FlowPlan plan;
    private final Results<GrowthRow> results;

    GrowthRun(FlowPlan plan) {
        this.plan = plan;
        this.results = new Results<>(
                new RowFile<>(plan.results().resolve("flow-growth.json"), GrowthRow.class), GrowthRow.COLUMNS);
    }

    /** Of Pacenote's sites; the reference has nothing to prove. */
    void run(List<OpenSite> sites) throws Exception {
        for (OpenSite open : sites) {
            if (open.site() instanceof PacenoteSite pacenote) {
                measure(open, pacenote, 1, PARTS / 2);
                open.repeat(plan.past() / open.applications().total());
                measure(open, pacenote, PARTS / 2 + 1, PARTS);
            }
        }
        results.printMedians(System.out);
    }

    private void measure(OpenSite open, PacenoteSite site, int first, int last) throws Exception {
        for (int part = first; part <= last; part++) {
            results.add(List.of(measure(open, site, part)));
        }
        open.check();
    }

    private GrowthRow measure(OpenSite open, PacenoteSite site, int part) throws Exception {
        long number = plan.applications() / PARTS;
        long statements = open.meter().statements();
        double queries = open.meter().statementMillis();
        Outcome outcome = Load.closed(open.applications(), CALLERS, number);
        return new GrowthRow(
                site.engine(),
                site.variant() + " " + part + "/" + PARTS,
                CALLERS,
                part,
                open.total(),
                outcome.completedPerSecond(),
                outcome.completions().millis(50),
                outcome.completions().millis(99),
                site.heap() / (1024.0 * 1024),
                (double) (open.meter().statements() - statements) / number,
                (open.meter().statementMillis() - queries) / number,
                read(site.history(), open.applications().total()));
    }

    /** Median time of a member's look at my page. */
    private static double read(URI history, long members) throws Exception {
        Latencies latencies = new Latencies();
        long step = Math.max(1, members / READS);
        new Callers(history, 1).call(READS, (connection, begin) -> {
            long member = 1 + latencies.count() * step % members;
            connection.get(history.getPath() + "?userId=" + member).require(OK);
            latencies.record(begin, System.nanoTime());
        });
        if (latencies.count() < READS) {
            throw new IOException("my page was not read");
        }
        return latencies.millis(50);
    }
}
