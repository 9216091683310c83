package io.pacenote.saga;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A task that the worker runs at intervals, and again at once while there is more to do. For one thread. */
final class PeriodicTask {

    private final long intervalNanos;
    private final BooleanSupplier work;
    private long next = System.nanoTime();

    /** @param work does a batch and says whether there may be more */
    PeriodicTask(Duration interval, BooleanSupplier work) {
        this.intervalNanos = interval.toNanos();
        this.work = work;
    }

    /** @return whether there may be more to do at once */
    boolean runIfDue() {
        if (System.nanoTime() - next < 0) {
            return false;
        }
        boolean more = work.getAsBoolean();
        if (!more) {
            next = System.nanoTime() + intervalNanos;
        }
        return more;
    }
}
