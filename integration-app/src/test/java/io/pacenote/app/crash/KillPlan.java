package io.pacenote.app.crash;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to kill a process that has just been started: while it still starts, soon after, when the work that its predecessor
 * left comes back, or later, when all contexts are at work.
 */
final class KillPlan {

    private static final int MOMENTS = 5;
    private static final int EARLIEST_MS = 200;
    private static final int SOON_MS = 3_000;
    private static final int LATE_MS = 8_000;

    private final RandomGenerator random;

    KillPlan(RandomGenerator random) {
        this.random = random;
    }

    /** @param early whether to count from the start of the process, and not from when it is ready */
    record Kill(boolean early, Duration delay) {}

    Kill next() {
        return switch (random.nextInt(MOMENTS)) {
            case 0 -> new Kill(true, between(EARLIEST_MS, LATE_MS));
            case 1, 2 -> new Kill(false, between(EARLIEST_MS, SOON_MS));
            default -> new Kill(false, between(SOON_MS, LATE_MS));
        };
    }

    private Duration between(int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to));
    }
}
