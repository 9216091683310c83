package io.pacenote.benchmarks.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Callers of a server, each with a thread and a connection of its own. */
public final class Callers {

    private static final int GRACE_NANOS = 200_000;

    private final URI server;
    private final int count;

    public Callers(URI server, int count) {
        this.server = server;
        this.count = count;
    }

    /** A closed loop: each calls again when its last call is done, until the time is over. */
    public void callFor(Duration time, Call call) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        together(connection -> {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                call.run(connection, begin);
            }
        });
    }

    /** A closed loop of so many calls. */
    public void call(long times, Call call) throws Exception {
        AtomicLong left = new AtomicLong(times);
        together(connection -> {
            while (left.getAndDecrement() > 0) {
                call.run(connection, System.nanoTime());
            }
        });
    }

    /**
     * An open loop: calls begin by a schedule, whatever has become of those before. One that has to wait for a free caller
     * still counts from the time at which it should have begun, so nothing is left out (no coordinated omission).
     */
    public void callAt(double perSecond, Duration time, Call call) throws Exception {
        double interval = 1e9 / perSecond;
        long calls = (long) (time.toNanos() / interval);
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong();
        together(connection -> {
            for (long number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                long due = start + (long) (number * interval);
                sleepUntil(due);
                call.run(connection, due);
            }
        });
    }

    private static void sleepUntil(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > GRACE_NANOS; left = due - System.nanoTime()) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private void together(Loop loop) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int caller = 0; caller < count; caller++) {
                done.add(threads.submit(() -> {
                    try (HttpConnection connection = new HttpConnection(server)) {
                        loop.run(connection);
                        return true;
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** One call. */
    @FunctionalInterface
    public interface Call {

        /** @param due when it began, or should have, by {@link System#nanoTime()} */
        void run(HttpConnection connection, long due) throws Exception;
    }

    @FunctionalInterface
    private interface Loop {

        void run(HttpConnection connection) throws Exception;
    }
}
