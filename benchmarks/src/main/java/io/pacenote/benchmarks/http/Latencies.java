package io.pacenote.benchmarks.http;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** How long things took, from any thread. */
public final class Latencies {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(SIGNIFICANT_DIGITS);

    /** @param begin by {@link System#nanoTime()} */
    public void record(long begin, long end) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(end - begin));
    }

    public long count() {
        return micros.getTotalCount();
    }

    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }
}
