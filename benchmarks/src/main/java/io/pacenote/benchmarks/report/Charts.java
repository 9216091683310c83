package io.pacenote.benchmarks.report;

import java.io.IOException;

/** Draws the pictures of {@code benchmarks/RESULTS.md}; those without rows stay as they are. */
public final class Charts {

    private Charts() {}

    public static void draw() throws IOException {
        System.setProperty("java.awt.headless", "true");
        new EngineCharts("engines", "the disk as it is").draw();
        new EngineCharts("engines-fsync-1ms", "1 ms more for each fsync").draw();
        HeapChart.draw();
        new FlowCharts("flow", "Applications").draw();
        new FlowCharts("reads", "Requests").draw();
        StartUpChart.draw();
    }
}
