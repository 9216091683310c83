package io.pacenote.benchmarks.report;

import java.util.List;

/**
 * One part of a picture: a value for each bar that has one.
 *
 * @param title above it
 * @param scale of its axis
 */
record Panel(String title, List<Bar> bars, Scale scale) {

    /** @param name at its left; the same in all panels */
    record Bar(String name, Group group, double value) {}
}
