package io.pacenote.benchmarks.reads;

import io.pacenote.benchmarks.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is measured, by the system properties {@code bench.*}.
 *
 * @param rows of the history
 * @param rounds how often each server has its turn
 * @param time of one measurement
 * @param warmUp of each server
 * @param concurrency numbers of callers
 * @param data for what is stored; on the disk that is to be measured
 * @param results where the results go
 */
record ReadPlan(
        int rows, int rounds, Duration time, Duration warmUp, List<Integer> concurrency, Path data, Path results) {

    static ReadPlan ofSystemProperties() {
        return new ReadPlan(
                Settings.number("reads.rows"),
                Settings.number("reads.rounds"),
                Settings.seconds("reads.seconds"),
                Settings.seconds("reads.warmUpSeconds"),
                Settings.numbers("reads.concurrency"),
                Settings.path("data"),
                Settings.path("results"));
    }
}
