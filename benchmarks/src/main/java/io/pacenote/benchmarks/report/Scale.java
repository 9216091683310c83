package io.pacenote.benchmarks.report;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;

/**
 * From where to where an axis goes: from nothing, or logarithmic where the largest value would leave nothing to see of the
 * smallest.
 */
record Scale(double lowest, double highest) {

    private static final double WIDE = 25;

    /** Right of the longest bar, for its number. */
    private static final double ROOM = 0.3;

    /** @param bars of which at least one has a value */
    static Scale of(Collection<Panel.Bar> bars) {
        DoubleSummaryStatistics values =
                bars.stream().flatMapToDouble(bar -> bar.value().stream()).summaryStatistics();
        return new Scale(values.getMin(), values.getMax());
    }

    boolean isLogarithmic() {
        return lowest > 0 && highest / lowest > WIDE;
    }

    /** Where bars begin. */
    double base() {
        return isLogarithmic() ? lowest / 2 : 0;
    }

    ValueAxis axis() {
        ValueAxis axis = isLogarithmic() ? new LogAxis() : new NumberAxis();
        axis.setRange(base(), isLogarithmic() ? highest * Math.pow(highest / base(), ROOM) : highest * (1 + ROOM));
        return axis;
    }
}
