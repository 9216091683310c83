package io.pacenote.rest.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Bounds the work of one context, whoever does it: so many requests at a time, and so many more that wait, in the order in
 * which they came, and no longer than a client may be expected to. Who comes when the first in line has waited half of that
 * would wait about as long as he: he is sent away at once, which costs less than to let him wait in vain.
 */
public final class Bulkhead implements AutoCloseable {

    private final int maxConcurrent;
    private final int queueCapacity;
    private final Duration maxWait;
    private final ThreadPoolTaskExecutor pool;
    private final LongSupplier nanoTime;
    private final Queue<Turn> waiting = new ArrayDeque<>();

    private int taken;

    /**
     * @param maxConcurrent how many requests are worked on at a time
     * @param queueCapacity how many more may wait
     * @param maxWait how long they may wait for their turn
     * @param pool lends a thread to whoever has a workplace and none of his own; it refuses nobody, and ends with
     *     the bulkhead
     */
    public Bulkhead(int maxConcurrent, int queueCapacity, Duration maxWait, ThreadPoolTaskExecutor pool) {
        this(maxConcurrent, queueCapacity, maxWait, pool, System::nanoTime);
    }

    Bulkhead(
            int maxConcurrent,
            int queueCapacity,
            Duration maxWait,
            ThreadPoolTaskExecutor pool,
            LongSupplier nanoTime) {
        this.maxConcurrent = maxConcurrent;
        this.queueCapacity = queueCapacity;
        this.maxWait = maxWait;
        this.pool = pool;
        this.nanoTime = nanoTime;
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
     * @return when it is done; or an {@link OverloadException}, when it has not begun in time
     * @throws OverloadException at once, when the queue is full, or moves so slowly that the wait would be long
     */
    CompletableFuture<Void> submit(Runnable work) {
        return enterOrWait().thenCompose(hasCome -> {
            if (!hasCome) {
                throw new OverloadException("It waited %s for its turn".formatted(maxWait));
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

    private CompletableFuture<Boolean> enterOrWait() {
        Turn turn = new Turn(nanoTime.getAsLong(), new CompletableFuture<>());
        if (!enterOrQueue(turn)) {
            throw new OverloadException("There is no room, or whoever waits would wait too long");
        }
        if (!turn.hasCome().isDone()) {
            turn.hasCome().completeOnTimeout(false, maxWait.toNanos(), TimeUnit.NANOSECONDS);
        }
        return turn.hasCome();
    }

    /**
     * Nothing that takes its time may be done in here: of hundreds of threads on a few processors each would wait for the next
     * one to be scheduled.
     *
     * @return false when he can do neither
     */
    private synchronized boolean enterOrQueue(Turn turn) {
        if (tryEnter()) {
            return turn.hasCome().complete(true);
        }
        forgetWhoWentAway();
        Turn first = waiting.peek();
        boolean slow = first != null && turn.since() - first.since() > maxWait.toNanos() / 2;
        return !slow && waiting.size() < queueCapacity && waiting.add(turn);
    }

    /** All may wait equally long, so whoever went away stands at the head. */
    private void forgetWhoWentAway() {
        while (!waiting.isEmpty() && waiting.peek().hasCome().isDone()) {
            waiting.remove();
        }
    }

    /** Whoever has waited longest takes the workplace over. */
    private void leave() {
        Turn next = nextInLine();
        while (next != null && !next.hasCome().complete(true)) {
            next = nextInLine();
        }
    }

    private synchronized @Nullable Turn nextInLine() {
        Turn next = waiting.poll();
        if (next == null) {
            taken--;
        }
        return next;
    }

    /**
     * Of somebody who waits.
     *
     * @param since by {@link System#nanoTime()}
     * @param hasCome true when it has, false when he has waited too long
     */
    private record Turn(long since, CompletableFuture<Boolean> hasCome) {}
}
