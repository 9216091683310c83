package io.pacenote.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What the console shows of measurements.
 *
 * @param title its heading
 * @param value what it shows
 * @param digits after the point
 */
public record Column<R>(String title, ToDoubleFunction<R> value, int digits) {

    String median(List<R> rows) {
        double[] sorted = rows.stream().mapToDouble(value).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return String.format(Locale.ROOT, "%." + digits + "f", median);
    }
}
