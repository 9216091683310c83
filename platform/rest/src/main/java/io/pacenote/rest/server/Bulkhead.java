package io.pacenote.rest.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Bounds the work of one context, whoever does it: so many requests at a time, and so many more that wait, in the order in
 * which they came, and no longer than a client may be expected to.
 */
public final class Bulkhead implements AutoCloseable {

    private final int maxConcurrent;
    private final int queueCapacity;
    private final Duration maxWait;
    private final ThreadPoolTaskExecutor pool;

    /** Each is told true when it is its turn, and false when it has waited too long; the oldest first. */
    private final Queue<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();

    private int taken;

    /**
     * @param maxConcurrent how many requests are worked on at a time
     * @param queueCapacity how many more may wait
     * @param maxWait how long they may wait for their turn
     * @param pool lends a thread to whoever has a workplace and none of his own; it refuses nobody, and ends with
     *     the bulkhead
     */
    public Bulkhead(int maxConcurrent, int queueCapacity, Duration maxWait, ThreadPoolTaskExecutor pool) {
        this.maxConcurrent = maxConcurrent;
        this.queueCapacity = queueCapacity;
        this.maxWait = maxWait;
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
     * @return when it is done; or a {@link RejectedExecutionException}, when it has not begun in time
     * @throws RejectedExecutionException when the queue is full too
     */
    CompletableFuture<Void> submit(Runnable work) {
        return turn().thenCompose(hasCome -> {
            if (!hasCome) {
                throw new RejectedExecutionException("It waited %s for its turn".formatted(maxWait));
            }
            return CompletableFuture.runAsync(() -> doAndLeave(work), pool);
        });
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private void doAndLeave(Runnable work) {
        try {
            work.run();
        } finally {
            leave();
        }
    }

    private synchronized boolean tryEnter() {
        if (taken == maxConcurrent) {
            return false;
        }
        taken++;
        return true;
    }

    private synchronized CompletableFuture<Boolean> turn() {
        if (tryEnter()) {
            return CompletableFuture.completedFuture(true);
        }
        forgetWhoWentAway();
        if (waiting.size() == queueCapacity) {
            throw new RejectedExecutionException("%d requests wait already".formatted(queueCapacity));
        }
        CompletableFuture<Boolean> turn =
                new CompletableFuture<Boolean>().completeOnTimeout(false, maxWait.toNanos(), TimeUnit.NANOSECONDS);
        waiting.add(turn);
        return turn;
    }

    /** All may wait equally long, so whoever went away stands at the head. */
    private void forgetWhoWentAway() {
        while (!waiting.isEmpty() && waiting.peek().isDone()) {
            waiting.remove();
        }
    }

    /** Whoever has waited longest takes the workplace over. */
    private void leave() {
        CompletableFuture<Boolean> next = nextInLine();
        while (next != null && !next.complete(true)) {
            next = nextInLine();
        }
    }

    private synchronized @Nullable CompletableFuture<Boolean> nextInLine() {
        CompletableFuture<Boolean> next = waiting.poll();
        if (next == null) {
            taken--;
        }
        return next;
    }
}
