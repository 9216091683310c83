package io.pacenote.benchmarks.report;

import java.io.IOException;

/**
 * Pictures of the platform beside a plain program.
 *
 * @param file of the rows, and the beginning of the pictures' names
 * @param what is counted, in the plural
 */
record FlowCharts(String file, String what) {

    void draw() throws IOException {
        // the load by schedule has no callers, and is in the tables
        Rows rows = Rows.of(file + ".json").without("concurrency", "0").labelled("bar", "engine", "variant");
        CallerPanels panels = new CallerPanels(rows, "bar", "closed loop, over HTTP");
        panels.draw(file + "-throughput", "perSecond", what + " per second (more is better)");
        panels.draw(file + "-cpu", "cpuMsPerSaga", "CPU ms for each (less is better)");
        // how long who waits for his answer alone has to wait for the rest tells how long the load was there
        Rows waiting = rows.without("variant", "backlog").without("variant", "split-backlog");
        new CallerPanels(waiting, "bar", "closed loop, over HTTP")
                .draw(file + "-p99", "p99Ms", "99th percentile of the latency in ms (less is better)");
    }
}
