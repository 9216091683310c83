package io.pacenote.benchmarks;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** A number of callers, each of which starts its next saga when its last one has ended. */
final class ClosedLoop {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final SagaEngine engine;
    private final AtomicLong orders = new AtomicLong();

    ClosedLoop(SagaEngine engine) {
        this.engine = engine;
    }

    /** @return how long it took, and how long each saga took in microseconds */
    Result run(Variant variant, int callers, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long start = System.nanoTime();
        Callable<Histogram> caller = () -> call(variant, start + time.toNanos());
        Histogram latencies = new Histogram(SIGNIFICANT_DIGITS);
        for (Future<Histogram> done : threads.invokeAll(Collections.nCopies(callers, caller))) {
            latencies.add(done.get());
        }
        engine.awaitEnds();
        long end = System.nanoTime();
        threads.shutdown();
        return new Result(Duration.ofNanos(end - start), latencies);
    }

    private Histogram call(Variant variant, long deadline) throws Exception {
        Histogram latencies = new Histogram(SIGNIFICANT_DIGITS);
        for (long begin = System.nanoTime(); begin < deadline; begin = System.nanoTime()) {
            long order = variant.order(orders.incrementAndGet());
            if (engine.run(order) == Business.isRefused(order)) {
                throw new IllegalStateException("saga %d came to the wrong end".formatted(order));
            }
            latencies.recordValue((System.nanoTime() - begin) / 1_000);
        }
        return latencies;
    }

    /** All orders that were ever run in this loop. */
    long total() {
        return orders.get();
    }

    record Result(Duration time, Histogram latencies) {

        long sagas() {
            return latencies.getTotalCount();
        }

        double perSecond() {
            return sagas() * 1e9 / time.toNanos();
        }

        double percentileMillis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e3;
        }
    }
}
