package io.pacenote.benchmarks.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        for (String callers : callers()) {
            String heading = callers.equals("1") ? "1 caller" : callers + " callers";
            panels.add(new Panel(heading, bars(callers, column), scale));
        }
        JFreeChart chart = BarChart.of(title, where + (scale.isLogarithmic() ? "; logarithmic scale" : ""), panels);
        int height = HEAD + BAR_HEIGHT * rows.values(bar).size();
        new Picture(picture, chart, WIDTH, height).draw();
    }

    private List<String> callers() {
        return rows.values("concurrency").stream()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }

    /** One for all panels, so that their bars can be compared. */
    private Scale scale(String column) {
        return Scale.of(callers().stream()
                .flatMap(callers -> bars(callers, column).stream())
                .toList());
    }

    /** The same in each panel, even where something has not been measured. */
    private List<Panel.Bar> bars(String callers, String column) {
        List<Panel.Bar> bars = new ArrayList<>();
        for (String name : rows.values(bar)) {
            Rows measured = rows.where(bar, name);
            Group group = Group.ofEngine(measured.values("engine").get(0));
            bars.add(new Panel.Bar(
                    name, group, measured.where("concurrency", callers).median(column)));
        }
        bars.sort(Comparator.comparing(Panel.Bar::group));
        return bars;
    }
}
