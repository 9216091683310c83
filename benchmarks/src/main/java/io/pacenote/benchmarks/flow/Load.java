package io.pacenote.benchmarks.flow;

import io.pacenote.benchmarks.http.Callers;
import io.pacenote.benchmarks.http.HttpConnection;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Applications that are measured, until the last of them is complete. */
final class Load {

    private static final int OPEN_LOOP_CALLERS = 128;
    private static final long PATIENCE_SECONDS = 120;

    private final Applications applications;
    private final Outcome outcome = new Outcome();
    private final Queue<CompletableFuture<?>> underWay = new ConcurrentLinkedQueue<>();

    private Load(Applications applications) {
        this.applications = applications;
    }

    /** Callers each of which waits until its application is complete. */
    static Outcome closed(Applications applications, int callers, Duration time) throws Exception {
        Load load = new Load(applications);
        return load.measure(() -> load.callers(callers).callFor(time, load::applyAndWait));
    }

    /** The same, until so many are complete. */
    static Outcome closed(Applications applications, int callers, long number) throws Exception {
        Load load = new Load(applications);
        return load.measure(() -> load.callers(callers).call(number, load::applyAndWait));
    }

    /** Callers each of which waits for its answer alone: what is accepted faster than it is completed piles up. */
    static Outcome backlog(Applications applications, int callers, Duration time) throws Exception {
        Load load = new Load(applications);
        return load.measure(() -> load.callers(callers).callFor(time, load::apply));
    }

    /** Applications by a schedule. */
    static Outcome open(Applications applications, double perSecond, Duration time) throws Exception {
        Load load = new Load(applications);
        return load.measure(() -> load.callers(OPEN_LOOP_CALLERS).callAt(perSecond, time, load::apply));
    }

    private Callers callers(int count) {
        return new Callers(applications.server(), count);
    }

    private Outcome measure(Work work) throws Exception {
        outcome.begin();
        work.run();
        outcome.allAnswered();
        CompletableFuture.allOf(underWay.toArray(CompletableFuture<?>[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        outcome.allComplete();
        return outcome;
    }

    private void applyAndWait(HttpConnection connection, long due) throws Exception {
        send(connection, due).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void apply(HttpConnection connection, long due) throws Exception {
        underWay.add(send(connection, due));
    }

    private CompletableFuture<Void> send(HttpConnection connection, long due) throws Exception {
        CompletableFuture<Long> complete = applications.apply(connection);
        outcome.answered(due);
        return complete.thenAccept(seen -> outcome.complete(due, seen));
    }

    @FunctionalInterface
    private interface Work {

        void run() throws Exception;
    }
}
