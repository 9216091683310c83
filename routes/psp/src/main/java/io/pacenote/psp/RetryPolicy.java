package io.pacenote.psp;

import java.time.Duration;
import java.time.Instant;

/**
 * When to call the provider again after it gave no answer: soon at first, ever later, without end (spec 000-N2).
 *
 * @param first wait after the first call; it doubles from there
 * @param longest longest wait between two calls
 */
public record RetryPolicy(Duration first, Duration longest) {

    private static final int DOUBLINGS = 20;

    /** @param attempts how often it was called so far, at least 1 */
    public Instant next(Instant now, int attempts) {
        long wait = first.toMillis() << Math.min(attempts - 1, DOUBLINGS);
        return now.plusMillis(Math.min(wait, longest.toMillis()));
    }
}
