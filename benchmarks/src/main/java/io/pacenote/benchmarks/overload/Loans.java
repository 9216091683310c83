package io.pacenote.benchmarks.overload;

import io.pacenote.benchmarks.http.HttpConnection;
import io.pacenote.benchmarks.http.Latencies;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What users were told who wanted to borrow in one measurement. */
final class Loans {

    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    /** So long a user waits. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final LendingSite site;
    private final Latencies accepted = new Latencies();
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final long begin = System.nanoTime();

    Loans(LendingSite site) {
        this.site = site;
    }

    /** @param due when the request was to begin */
    void borrow(HttpConnection connection, long due) throws IOException {
        offered.incrementAndGet();
        HttpConnection.Answer answer = site.borrow(connection);
        if (answer.status() == UNAVAILABLE) {
            refused.incrementAndGet();
            return;
        }
        answer.require(CREATED);
        long now = System.nanoTime();
        accepted.record(due, now);
        if (now - due > PATIENCE) {
            late.incrementAndGet();
        }
    }

    long accepted() {
        return accepted.count();
    }

    /** All until now. */
    OverloadRow row(String variant, int callers, int round) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new OverloadRow(
                "pacenote",
                variant,
                callers,
                round,
                offered.get() / seconds,
                (accepted.count() - late.get()) / seconds,
                late.get() / seconds,
                refused.get() / seconds,
                accepted.millis(50),
                accepted.millis(99));
    }
}
