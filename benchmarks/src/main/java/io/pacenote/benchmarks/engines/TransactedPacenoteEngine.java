package io.pacenote.benchmarks.engines;

import io.pacenote.benchmarks.Workplace;

/** {@link PacenoteEngine} with a transaction of its own for each step, in which the step may read what it writes. */
public final class TransactedPacenoteEngine extends PacenoteEngine {

    public TransactedPacenoteEngine(Workplace place) {
        super(place, null);
    }
}
