package io.pacenote.benchmarks.report;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One part of a picture: the same bars as in the others, each with a value or without.
 *
 * @param title above it
 * @param scale of its axis
 */
record Panel(String title, List<Bar> bars, Scale scale) {

    /** @param name at its left; the same in all panels */
    record Bar(String name, Group group, OptionalDouble value) {}
}
