package io.pacenote.rest.server;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Bounds the work of one context, whoever does it: so many requests at a time, and so many more that wait, in the order in
 * which they came.
 */
public final class Bulkhead implements AutoCloseable {

    private final int maxConcurrent;
    private final int queueCapacity;
    private final ThreadPoolTaskExecutor pool;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int taken;

    /**
     * @param maxConcurrent how many requests are worked on at a time
     * @param queueCapacity how many more may wait
     * @param pool lends a thread to whoever has a workplace and none of his own; it refuses nobody, and ends with
     *     the bulkhead
     */
    public Bulkhead(int maxConcurrent, int queueCapacity, ThreadPoolTaskExecutor pool) {
        this.maxConcurrent = maxConcurrent;
        this.queueCapacity = queueCapacity;
        this.pool = pool;
        pool.initialize();
    }

    /**
     * Does the work on the calling thread, if there is a workplace for it, and so nobody who waits.
     *
     * @return whether it is done
     */
    boolean tryDo(Runnable work) {
        boolean entered = tryEnter();
        if (entered) {
            doAndLeave(work);
        }
        return entered;
    }

    /**
     * Has the work done on another thread, as soon as there is a workplace for it.
     *
     * @throws RejectedExecutionException when the queue is full too
     */
    void submit(Runnable work) {
        if (enterOrWait(work)) {
            start(work);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private void start(Runnable work) {
        pool.execute(() -> doAndLeave(work));
    }

    private void doAndLeave(Runnable work) {
        try {
            work.run();
        } finally {
            leave();
        }
    }

    /** Whoever has waited longest takes the workplace over. */
    private void leave() {
        Runnable next = nextInLine();
        if (next != null) {
            start(next);
        }
    }

    private synchronized boolean tryEnter() {
        if (taken == maxConcurrent) {
            return false;
        }
        taken++;
        return true;
    }

    private synchronized boolean enterOrWait(Runnable work) {
        if (tryEnter()) {
            return true;
        }
        if (waiting.size() == queueCapacity) {
            throw new RejectedExecutionException("%d requests wait already".formatted(queueCapacity));
        }
        waiting.add(work);
        return false;
    }

    private synchronized @Nullable Runnable nextInLine() {
        Runnable next = waiting.poll();
        if (next == null) {
            taken--;
        }
        return next;
    }
}
