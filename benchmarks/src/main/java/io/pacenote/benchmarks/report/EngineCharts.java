package io.pacenote.benchmarks.report;

import java.io.IOException;

/**
 * Pictures of the engines side by side.
 *
 * @param file of the rows, and the beginning of the pictures' names
 * @param where how the disk is called below the titles
 */
record EngineCharts(String file, String where) {

    void draw() throws IOException {
        Rows rows = Rows.of(file + ".json");
        CallerPanels success = new CallerPanels(rows.where("variant", "success"), "engine", where);
        success.draw(file + "-success", "perSecond", "Sagas per second (more is better)");
        success.draw(file + "-p99", "p99Ms", "99th percentile of a saga's latency in ms (less is better)");
        success.draw(file + "-commits", "commitsPerSaga", "Database commits per saga (less is better)");
        success.draw(file + "-cpu", "cpuMsPerSaga", "CPU ms per saga, JVM and PostgreSQL (less is better)");
        CallerPanels failure = new CallerPanels(rows.where("variant", "failure"), "engine", where);
        failure.draw(file + "-failure", "perSecond", "Compensated sagas per second (more is better)");
    }
}
