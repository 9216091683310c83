package io.pacenote.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * What is measured, by the system properties {@code bench.*}.
 *
 * @param engines names; empty for all
 * @param rounds how often each engine has its turn
 * @param time of one measurement
 * @param warmUp before each measurement
 * @param compilation before the first round, of each variant, with so few callers that processors are left for Java's compilers
 * @param concurrency numbers of callers
 * @param fsyncDelaysMs a run for each, with so many milliseconds on top of every fsync
 * @param data for what the engines store; on the disk that is to be measured
 * @param results where the results go
 */
record Plan(
        List<String> engines,
        int rounds,
        Duration time,
        Duration warmUp,
        Duration compilation,
        List<Integer> concurrency,
        List<Integer> fsyncDelaysMs,
        Path data,
        Path results) {

    static Plan ofSystemProperties() {
        return new Plan(
                Settings.list("engines"),
                Settings.number("rounds"),
                Settings.seconds("seconds"),
                Settings.seconds("warmUpSeconds"),
                Settings.seconds("compileSeconds"),
                Settings.numbers("concurrency"),
                Settings.numbers("fsyncDelaysMs"),
                Settings.path("data"),
                Settings.path("results"));
    }

    int mostCallers() {
        return Collections.max(concurrency);
    }

    boolean includes(String engine) {
        return engines.isEmpty() || engines.contains(engine);
    }
}
