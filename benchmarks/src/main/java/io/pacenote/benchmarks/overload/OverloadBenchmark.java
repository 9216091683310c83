package io.pacenote.benchmarks.overload;

import io.pacenote.benchmarks.Results;
import io.pacenote.benchmarks.RowFile;
import io.pacenote.benchmarks.flow.SiteEngines;
import io.pacenote.benchmarks.http.Callers;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loans as fast as the library can take them, and twice as many, by turns: whoever is offered too much must not do less for it. All
 * that was accepted is decided before the next turn.
 */
public final class OverloadBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(OverloadBenchmark.class);

    private static final String BEARABLE = "bearable";
    private static final String TWICE = "twice";

    /** More than the library works on and lets wait, so that the schedule can be kept. */
    private static final int OPEN_LOOP_CALLERS = 1_500;

    private final OverloadPlan plan;
    private final LendingSite site;
    private long accepted;

    private OverloadBenchmark(OverloadPlan plan, LendingSite site) {
        this.plan = plan;
        this.site = site;
    }

    /** Settings are system properties; see {@link OverloadPlan}. */
    public static void main(String[] args) {
        int exit = 0;
        OverloadPlan plan = OverloadPlan.ofSystemProperties();
        try (LendingSite site = new LendingSite(new SiteEngines(plan.data().resolve("overload")))) {
            new OverloadBenchmark(plan, site).run();
        } catch (Exception e) {
            LOG.error("The benchmark is broken off", e);
            exit = 1;
        }
        System.exit(exit);
    }

    private void run() throws Exception {
        Results<OverloadRow> results = new Results<>(
                new RowFile<>(plan.results().resolve("overload.json"), OverloadRow.class), OverloadRow.COLUMNS);
        Loans warmUp = new Loans(site);
        new Callers(site.address(), plan.callers()).callFor(plan.warmUp(), warmUp::borrow);
        settle(warmUp);
        for (int round = 1; round <= plan.rounds(); round++) {
            OverloadRow bearable = bearable(round);
            results.add(List.of(bearable, twice(bearable.perSecond(), round)));
        }
        results.printMedians(System.out);
    }

    private OverloadRow bearable(int round) throws Exception {
        Loans loans = new Loans(site);
        new Callers(site.address(), plan.callers()).callFor(plan.time(), loans::borrow);
        return settle(loans, loans.row(BEARABLE, plan.callers(), round));
    }

    private OverloadRow twice(double bearable, int round) throws Exception {
        Loans loans = new Loans(site);
        new Callers(site.address(), OPEN_LOOP_CALLERS).callAt(2 * bearable, plan.time(), loans::borrow);
        return settle(loans, loans.row(TWICE, 0, round));
    }

    private OverloadRow settle(Loans loans, OverloadRow row) {
        settle(loans);
        return row;
    }

    private void settle(Loans loans) {
        accepted += loans.accepted();
        site.awaitLent(accepted);
    }
}
