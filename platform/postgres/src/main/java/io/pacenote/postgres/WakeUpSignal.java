package io.pacenote.postgres;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes one waiting worker thread. Signals that come while the worker is busy are remembered as one: the worker looks again
 * before it waits, so no work is overlooked and none is counted.
 */
public final class WakeUpSignal {

    private final Semaphore sent = new Semaphore(0);

    /** Sends the signal when the surrounding transaction has committed; at once when there is none. */
    public void sendAfterCommit() {
        AfterCommit.run(this::send);
    }

    /** Sends the signal now. */
    public void send() {
        if (sent.availablePermits() == 0) {
            sent.release();
        }
    }

    /**
     * Waits for the signal.
     *
     * @param timeout how long to wait at the most; polling at this interval is the net under lost signals, and the way
     *     between processes where there is no {@link NotifySignal}
     * @return whether it was sent
     * @throws InterruptedException when the worker is being stopped
     */
    public boolean await(Duration timeout) throws InterruptedException {
        boolean isSent = sent.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
        sent.drainPermits();
        return isSent;
    }
}
