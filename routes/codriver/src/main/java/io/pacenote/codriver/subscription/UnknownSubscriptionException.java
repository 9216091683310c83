package io.pacenote.codriver.subscription;

/** An event speaks of an application that was never made here. */
final class UnknownSubscriptionException extends RuntimeException {

    UnknownSubscriptionException(long subId) {
        super("there is no application with subId " + subId);
    }
}
