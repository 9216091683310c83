package io.pacenote.saga;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Why a saga is undone, in one line that may be stored and shown. */
final class CompensationCause {

    private static final int LONGEST = 500;

    private CompensationCause() {}

    /** What the route says; else the exception that ended it; else nothing. */
    static @Nullable String of(Exchange exchange) {
        String said = exchange.getProperty(SagaExchange.CAUSE, String.class);
        if (said != null) {
            return shorten(said);
        }
        Throwable thrown = exchange.getException() != null
                ? exchange.getException()
                : exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return thrown == null ? null : of(thrown);
    }

    static String of(Throwable thrown) {
        return shorten(thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
