package io.pacenote.benchmarks.reference;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a thread that waits for work; many calls wake it once. */
final class Wake {

    private final Semaphore calls = new Semaphore(0);

    void up() {
        calls.release();
    }

    /** Returns at a call, or after a time: what another process committed calls nobody. */
    void await(long millis) throws InterruptedException {
        calls.tryAcquire(millis, TimeUnit.MILLISECONDS);
        calls.drainPermits();
    }
}
