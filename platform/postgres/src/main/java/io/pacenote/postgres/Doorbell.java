package io.pacenote.postgres;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes one waiting worker thread. Rings that come while the worker is busy are remembered as one: the worker looks
 * again before it waits, so no work is overlooked and none is counted.
 */
public final class Doorbell {

    private final Semaphore rung = new Semaphore(0);

    /** Rings when the surrounding transaction has committed; at once when there is none. */
    public void ringAfterCommit() {
        AfterCommit.run(this::ring);
    }

    /** Rings now. */
    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /**
     * Waits for a ring.
     *
     * @param timeout how long to wait at the most; polling at this interval is the net under lost rings, and the way
     *     between processes where there is no {@link RemoteDoorbell}
     * @return whether it was rung
     * @throws InterruptedException when the worker is being stopped
     */
    public boolean await(Duration timeout) throws InterruptedException {
        boolean isRung = rung.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        return isRung;
    }
}
