package io.pacenote.codriver.payment;

import io.pacenote.codriver.CodriverSettings;
import java.time.Instant;

/** When to call the provider again after it gave no answer: soon at first, ever later, without end (spec 000-N2). */
record RetryPolicy(CodriverSettings.Payments settings) {

    private static final int DOUBLINGS = 20;

    /** @param attempts how often it was called so far, at least 1 */
    Instant next(Instant now, int attempts) {
        long wait = settings.firstRetry().toMillis() << Math.min(attempts - 1, DOUBLINGS);
        return now.plusMillis(Math.min(wait, settings.maxRetry().toMillis()));
    }
}
