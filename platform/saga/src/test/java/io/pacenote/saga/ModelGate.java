package io.pacenote.saga;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Halts a transaction where the model wants it: its stops are between its statements, and before its commit.
 */
final class ModelGate {

    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore mayGoOn = new Semaphore(0);
    private volatile int closedAt;
    private volatile int stops;
    private volatile int statements;
    private volatile int depth;

    /** The next transaction will halt at this stop, counted from 1. */
    void closeAt(int stop) {
        closedAt = stop;
    }

    /** A transaction, or a part of one that joins it. */
    void begin() {
        if (depth++ == 0) {
            stops = 0;
            statements = 0;
        }
    }

    void beforeStatement() {
        if (depth > 0 && ++statements > 1) {
            stop();
        }
    }

    void beforeCommit() {
        if (depth == 1) {
            stop();
        }
    }

    /** Whether it ends well or not. */
    void end() {
        depth--;
    }

    private void stop() {
        if (++stops == closedAt) {
            closedAt = 0;
            arrived.release();
            mayGoOn.acquireUninterruptibly();
        }
    }

    void awaitArrival() {
        try {
            if (!arrived.tryAcquire(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the transaction has no stop " + closedAt);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void open() {
        mayGoOn.release();
    }

    /** How many stops the last transaction had. */
    int stops() {
        return stops;
    }
}
