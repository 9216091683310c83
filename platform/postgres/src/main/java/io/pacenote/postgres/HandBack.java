package io.pacenote.postgres;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;

/** Gives a failure back to the caller of a route, as if no error handler had looked at it. */
public final class HandBack {

    private HandBack() {}

    /**
     * Camel marks a failed exchange as dealt with when an error handler has given it up, and the error handlers of all calling
     * routes then leave it alone ({@code RedeliveryErrorHandler.isDone}).
     *
     * @param exchange one that is leaving a route
     */
    public static void toTheCaller(Exchange exchange) {
        if (exchange.getException() == null) {
            return;
        }
        ExchangeExtension marks = exchange.getExchangeExtension();
        marks.setFailureHandled(false);
        marks.setErrorHandlerHandled(null);
        marks.setRedeliveryExhausted(false);
    }
}
