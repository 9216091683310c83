package io.pacenote.benchmarks.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a start takes and what the process then holds: a panel for each. */
final class StartUpChart {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 390;

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("secondsToReady", "seconds to ready");
        COLUMNS.put("cpuSeconds", "CPU seconds");
        COLUMNS.put("rssMb", "resident MB");
        COLUMNS.put("heapMb", "live heap MB");
    }

    private StartUpChart() {}

    static void draw() throws IOException {
        Rows rows = Rows.of("startup.json").labelled("bar", "shape", "packaging");
        if (rows.isEmpty()) {
            return;
        }
        List<Panel> panels = new ArrayList<>();
        COLUMNS.forEach((column, title) -> panels.add(panel(rows, column, title)));
        var chart = BarChart.of("Start-up and footprint (less is better)", "of the JVM, at the second start", panels);
        new Picture("startup", chart, WIDTH, HEIGHT).draw();
    }

    private static Panel panel(Rows rows, String column, String title) {
        List<Panel.Bar> bars = new ArrayList<>();
        for (String name : rows.values("bar")) {
            Rows rounds = rows.where("bar", name);
            Group group = Group.ofPackaging(rounds.values("packaging").get(0));
            bars.add(new Panel.Bar(name, group, rounds.median(column)));
        }
        return new Panel(title, bars, Scale.of(bars));
    }
}
