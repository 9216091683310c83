package io.pacenote.benchmarks.overload;

import io.pacenote.benchmarks.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What is measured, by the system properties {@code bench.*}.
 *
 * @param rounds how often both loads have their turn
 * @param time of one measurement
 * @param warmUp before the first round
 * @param callers who show what the library can bear, each of whom waits for his answer
 * @param data for what is stored; on the disk that is to be measured
 * @param results where the results go
 */
record OverloadPlan(int rounds, Duration time, Duration warmUp, int callers, Path data, Path results) {

    static OverloadPlan ofSystemProperties() {
        return new OverloadPlan(
                Settings.number("overload.rounds"),
                Settings.seconds("overload.seconds"),
                Settings.seconds("overload.warmUpSeconds"),
                Settings.number("overload.callers"),
                Settings.path("data"),
                Settings.path("results"));
    }
}
