package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * What is measured, by the system properties {@code bench.*}.
 *
 * @param sites names; empty for all
 * @param rounds how often each site has its turn
 * @param time of one measurement
 * @param warmUp before the first turn of each site
 * @param concurrency numbers of callers
 * @param applications of the long run; 0 for none
 * @param past what applications the site has behind it in the second half of the long run
 * @param data for what the sites store; on the disk that is to be measured
 * @param results where the results go
 */
record FlowPlan(
        List<String> sites,
        int rounds,
        Duration time,
        Duration warmUp,
        List<Integer> concurrency,
        int applications,
        int past,
        Path data,
        Path results) {

    static FlowPlan ofSystemProperties() {
        return new FlowPlan(
                Settings.list("flow.sites"),
                Settings.number("flow.rounds"),
                Settings.seconds("flow.seconds"),
                Settings.seconds("flow.warmUpSeconds"),
                Settings.numbers("concurrency"),
                Settings.number("flow.applications"),
                Settings.number("flow.past"),
                Settings.path("data"),
                Settings.path("results"));
    }

    int mostCallers() {
        return Collections.max(concurrency);
    }

    boolean includes(String site) {
        return sites.isEmpty() || sites.contains(site);
    }
}
