package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.Results;
import io.pacenote.benchmarks.RowFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every site, round by round. All sites are up all the time, so that each is as warm in its turn as it can be; those whose turn
 * it is not poll their queues meanwhile.
 */
public final class FlowBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(FlowBenchmark.class);

    private static final Map<String, Opening> SITES = new LinkedHashMap<>();

    static {
        SITES.put("one-process", PacenoteSite::oneProcess);
        SITES.put("split", PacenoteSite::split);
        SITES.put("reference", ReferenceSite::new);
    }

    private final FlowPlan plan;
    private final List<OpenSite> sites = new ArrayList<>();

    private FlowBenchmark(FlowPlan plan) {
        this.plan = plan;
    }

    /** Settings are system properties; see {@link FlowPlan}. */
    public static void main(String[] args) {
        int exit = 0;
        var benchmark = new FlowBenchmark(FlowPlan.ofSystemProperties());
        try {
            benchmark.run();
        } catch (Exception e) {
            LOG.error("The benchmark is broken off", e);
            exit = 1;
        } finally {
            benchmark.close();
        }
        System.exit(exit);
    }

    private void run() throws Exception {
        for (Map.Entry<String, Opening> one : SITES.entrySet()) {
            if (plan.includes(one.getKey())) {
                OpenSite site = open(one.getKey(), one.getValue());
                sites.add(site);
                site.warmUp(plan.mostCallers(), plan.warmUp());
            }
        }
        if (plan.applications() > 0) {
            new GrowthRun(plan).run(sites);
        } else {
            rounds();
        }
    }

    private void rounds() throws Exception {
        Results<FlowRow> results =
                new Results<>(new RowFile<>(plan.results().resolve("flow.json"), FlowRow.class), FlowRow.COLUMNS);
        List<OpenSite> order = new ArrayList<>(sites);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (OpenSite site : order) {
                results.add(site.turn(plan, round));
            }
            Collections.rotate(order, 1);
        }
        results.printMedians(System.out);
    }

    private OpenSite open(String name, Opening opening) throws Exception {
        Provider provider = new Provider();
        SiteEngines engines = new SiteEngines(plan.data().resolve("flow").resolve(name));
        return new OpenSite(opening.open(engines, provider.uri()), provider);
    }

    private void close() {
        for (OpenSite site : sites) {
            try {
                site.close();
            } catch (Exception e) {
                LOG.warn("A site was not closed", e);
            }
        }
    }

    @FunctionalInterface
    private interface Opening {

        Site open(SiteEngines engines, URI provider) throws Exception;
    }
}
