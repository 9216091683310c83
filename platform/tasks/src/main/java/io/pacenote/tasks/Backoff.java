package io.pacenote.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to try again: soon at first, ever later, without end. Up to half of each wait is random, so that what has failed together
 * does not come again together.
 *
 * @param first wait after the first attempt; it doubles from there
 * @param longest longest wait between two attempts
 */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 20;

    /** @param attempts how many there were so far, at least 1 */
    public Instant next(Instant now, int attempts) {
        long doubled = first.toMillis() << Math.min(attempts - 1, DOUBLINGS);
        long wait = Math.min(doubled, longest.toMillis());
        return now.plusMillis(wait - ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }
}
