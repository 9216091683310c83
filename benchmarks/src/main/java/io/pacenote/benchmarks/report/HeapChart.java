package io.pacenote.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A line for each engine: what is alive on its heap after so many sagas. */
final class HeapChart {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 420;

    /** Okabe's and Ito's, Pacenote's first. */
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xD55E00),
            new Color(0x999999));

    private static final BasicStroke THICK = new BasicStroke(3.5f);
    private static final BasicStroke THIN = new BasicStroke(1.8f);

    private HeapChart() {}

    static void draw() throws IOException {
        Rows rows = Rows.of("heap.json");
        if (rows.isEmpty()) {
            return;
        }
        XYPlot plot = new XYPlot(lines(rows), axis("sagas"), axis("MB"), renderer(rows.values("engine")));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Style.GRID);
        var chart = Style.chart("Live heap over a long run", "after a full collection; every tenth saga fails", plot);
        new Picture("heap", chart, WIDTH, HEIGHT).draw();
    }

    private static XYSeriesCollection lines(Rows rows) {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (String engine : rows.values("engine")) {
            XYSeries line = new XYSeries(engine);
            for (JsonNode row : rows.where("engine", engine).all()) {
                line.add(row.path("sagas").asLong(), row.path("heapMb").asDouble());
            }
            lines.addSeries(line);
        }
        return lines;
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        Style.calm(axis);
        return axis;
    }

    private static XYLineAndShapeRenderer renderer(List<String> engines) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int line = 0; line < engines.size(); line++) {
            renderer.setSeriesPaint(line, COLOURS.get(line % COLOURS.size()));
            renderer.setSeriesStroke(line, engines.get(line).equals("pacenote") ? THICK : THIN);
        }
        return renderer;
    }
}
