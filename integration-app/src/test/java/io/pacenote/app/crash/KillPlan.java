package io.pacenote.app.crash;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When to kill a process that has just been started: mostly while it works, sometimes while it still starts. */
final class KillPlan {

    private static final int EARLY_ONE_IN = 4;
    private static final int EARLIEST_MS = 500;
    private static final int LONGEST_MS = 8_000;

    private final RandomGenerator random;

    KillPlan(RandomGenerator random) {
        this.random = random;
    }

    /** Whether the next kill comes before the process is ready. */
    boolean isEarly() {
        return random.nextInt(EARLY_ONE_IN) == 0;
    }

    /** How long to wait before it. */
    Duration delay() {
        return Duration.ofMillis(random.nextInt(EARLIEST_MS, LONGEST_MS));
    }
}
