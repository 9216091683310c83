package io.pacenote.benchmarks.report;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How all pictures look. */
final class Style {

    static final Color INK = new Color(0x333333);
    static final Color PAPER = Color.WHITE;
    static final Color GRID = new Color(0xE4E4E4);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private static final double MARGIN = 14;

    private Style() {}

    static JFreeChart chart(String title, String subtitle, Plot plot) {
        JFreeChart chart = new JFreeChart(null, TITLE, plot, false);
        chart.setBackgroundPaint(PAPER);
        chart.setPadding(new RectangleInsets(MARGIN, MARGIN, MARGIN, MARGIN));
        plot.setBackgroundPaint(PAPER);
        plot.setOutlineVisible(false);
        chart.addSubtitle(heading(title, TITLE));
        chart.addSubtitle(heading(subtitle, TEXT));
        chart.addSubtitle(legend(plot));
        return chart;
    }

    private static TextTitle heading(String text, Font font) {
        TextTitle heading = new TextTitle(text, font);
        heading.setPaint(INK);
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPosition(RectangleEdge.TOP);
        heading.setPadding(2, 0, 2, 0);
        return heading;
    }

    private static LegendTitle legend(Plot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(TEXT);
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setPadding(4, 0, 8, 0);
        return legend;
    }

    static void calm(Axis axis) {
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    static void calm(CategoryPlot plot) {
        plot.setBackgroundPaint(PAPER);
        plot.setOutlineVisible(false);
        // without ticks they would tell nothing
        plot.setRangeGridlinesVisible(false);
    }
}
