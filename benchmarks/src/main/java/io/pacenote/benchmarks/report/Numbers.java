package io.pacenote.benchmarks.report;

import java.util.Locale;

/** Numbers as people read them: no more digits than a measurement is worth. */
final class Numbers {

    private static final double MANY = 100;
    private static final double SOME = 10;

    private Numbers() {}

    static String format(double value) {
        if (value >= MANY || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= SOME ? "%.1f" : "%.2f", value);
    }
}
