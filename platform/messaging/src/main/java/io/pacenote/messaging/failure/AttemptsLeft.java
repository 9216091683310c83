package io.pacenote.messaging.failure;

import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/**
 * Counts the failures that are not transient. Camel's own counter also counts the transient ones, so that an event that has
 * waited for the database would get no second attempt.
 */
final class AttemptsLeft implements Predicate {

    private static final String FAILED_ATTEMPTS = "PacenoteFailedAttempts";

    private final int attempts;

    AttemptsLeft(int attempts) {
        this.attempts = attempts;
    }

    /** Camel asks once per failure. */
    @Override
    public boolean matches(Exchange exchange) {
        int failed = exchange.getProperty(FAILED_ATTEMPTS, 0, Integer.class) + 1;
        exchange.setProperty(FAILED_ATTEMPTS, failed);
        return failed < attempts;
    }
}
