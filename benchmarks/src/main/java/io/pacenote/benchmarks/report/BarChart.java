package io.pacenote.benchmarks.report;

import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPosition;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.CategoryLabelWidthType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Panels beside each other, with the same bars in each, and its value beside each bar. */
final class BarChart {

    private static final double GAP = 18;
    private static final float MOST_FOR_NAMES = 2;

    /** Who looks at it may have other fonts: what only begins somewhere looks right in all of them. */
    private static final CategoryLabelPositions FROM_THE_LEFT = CategoryLabelPositions.replaceLeftPosition(
            CategoryLabelPositions.STANDARD,
            new CategoryLabelPosition(
                    RectangleAnchor.LEFT, TextBlockAnchor.CENTER_LEFT, CategoryLabelWidthType.RANGE, MOST_FOR_NAMES));

    private static final ItemLabelPosition BESIDE =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);

    private BarChart() {}

    static JFreeChart of(String title, String subtitle, List<Panel> panels) {
        CategoryAxis names = new CategoryAxis();
        names.setCategoryLabelPositions(FROM_THE_LEFT);
        names.setMaximumCategoryLabelWidthRatio(MOST_FOR_NAMES);
        Style.calm(names);
        CombinedDomainCategoryPlot plot = new CombinedDomainCategoryPlot(names);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setGap(GAP);
        panels.forEach(panel -> plot.add(plot(panel)));
        plot.setFixedLegendItems(legend(panels));
        return Style.chart(title, subtitle, plot);
    }

    private static CategoryPlot plot(Panel panel) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        for (Panel.Bar bar : panel.bars()) {
            @Nullable Number value = bar.value().isPresent() ? bar.value().getAsDouble() : null;
            values.addValue(value, panel.title(), bar.name());
        }
        ValueAxis axis = panel.scale().axis();
        axis.setLabel(panel.title());
        Style.calm(axis);
        // each bar has its number
        axis.setTickLabelsVisible(false);
        CategoryPlot plot = new CategoryPlot(values, null, axis, new Bars(panel));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        Style.calm(plot);
        return plot;
    }

    private static LegendItemCollection legend(List<Panel> panels) {
        Set<Group> groups = new LinkedHashSet<>();
        panels.forEach(panel -> panel.bars().forEach(bar -> groups.add(bar.group())));
        LegendItemCollection legend = new LegendItemCollection();
        groups.forEach(group -> legend.add(new LegendItem(group.label(), group.colour())));
        return legend;
    }

    private static final class Bars extends BarRenderer {

        private static final long serialVersionUID = 1L;
        private static final double MARGIN = 0.02;

        private final List<Color> colours = new ArrayList<>();

        Bars(Panel panel) {
            panel.bars().forEach(bar -> colours.add(bar.group().colour()));
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setIncludeBaseInRange(false);
            setBase(panel.scale().base());
            setItemMargin(MARGIN);
            setDefaultItemLabelsVisible(true);
            setDefaultItemLabelFont(Style.SMALL);
            setDefaultItemLabelPaint(Style.INK);
            setDefaultItemLabelGenerator(new Labels());
            setDefaultPositiveItemLabelPosition(BESIDE);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return colours.get(column);
        }
    }

    private static final class Labels extends StandardCategoryItemLabelGenerator {

        private static final long serialVersionUID = 1L;

        @Override
        public String generateLabel(CategoryDataset values, int row, int column) {
            return Numbers.format(values.getValue(row, column).doubleValue());
        }
    }
}
