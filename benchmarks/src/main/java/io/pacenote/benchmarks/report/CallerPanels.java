package io.pacenote.benchmarks.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;

/**
 * A picture with a panel for each number of callers, and a bar for each of what is compared.
 *
 * @param rows what was measured
 * @param bar column that names the bars; they get the colour of their engine
 * @param where how the conditions are called below the title
 */
record CallerPanels(Rows rows, String bar, String where) {

    private static final int WIDTH = 1000;
    private static final int HEAD = 130;
    private static final int BAR_HEIGHT = 26;

    void draw(String picture, String column, String title) throws IOException {
        if (rows.median(column).isEmpty()) {
            return;
        }
        Scale scale = scale(column);
        List<Panel> panels = new ArrayList<>();
        for (String callers : rows.values("concurrency")) {
            String heading = callers.equals("1") ? "1 caller" : callers + " callers";
            panels.add(new Panel(heading, bars(rows.where("concurrency", callers), column), scale));
        }
        JFreeChart chart = BarChart.of(title, where + (scale.isLogarithmic() ? "; logarithmic scale" : ""), panels);
        int height = HEAD + BAR_HEIGHT * rows.values(bar).size();
        new Picture(picture, chart, WIDTH, height).draw();
    }

    /** One for all panels, so that their bars can be compared. */
    private Scale scale(String column) {
        return Scale.of(rows.values("concurrency").stream()
                .flatMap(callers -> bars(rows.where("concurrency", callers), column).stream())
                .map(Panel.Bar::value)
                .toList());
    }

    private List<Panel.Bar> bars(Rows measured, String column) {
        List<Panel.Bar> bars = new ArrayList<>();
        for (String name : measured.values(bar)) {
            Rows rounds = measured.where(bar, name);
            Group group = Group.ofEngine(rounds.values("engine").get(0));
            OptionalDouble median = rounds.median(column);
            median.ifPresent(value -> bars.add(new Panel.Bar(name, group, value)));
        }
        bars.sort(Comparator.comparing(Panel.Bar::group));
        return bars;
    }
}
