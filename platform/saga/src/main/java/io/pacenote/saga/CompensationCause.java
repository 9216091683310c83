package io.pacenote.saga;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/** Why a saga is undone or a step failed, in one line that may be stored and shown. */
final class CompensationCause {

    private static final int LONGEST = 500;

    private CompensationCause() {}

    /** What the route says; else the exception that ended it; else nothing. */
    static @Nullable String of(Exchange exchange) {
        String said = exchange.getProperty(SagaExchange.CAUSE, String.class);
        if (said != null) {
            return storable(said);
        }
        Throwable thrown = exchange.getException() != null
                ? exchange.getException()
                : exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return thrown == null ? null : of(thrown);
    }

    static String of(Throwable thrown) {
        Throwable root = unwrap(thrown);
        return storable(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    /** Camel wraps what goes wrong in a transaction; the wrapper tells an operator nothing. */
    private static Throwable unwrap(Throwable thrown) {
        boolean wrapper = thrown instanceof RuntimeCamelException || thrown instanceof CamelExecutionException;
        Throwable cause = thrown.getCause();
        return wrapper && cause != null ? unwrap(cause) : thrown;
    }

    /** PostgreSQL stores no NUL, and a cause that cannot be stored would keep its step from ever being reported. */
    private static String storable(String text) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
