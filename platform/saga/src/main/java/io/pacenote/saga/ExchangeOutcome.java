package io.pacenote.saga;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;

/** Whether an exchange did what its route is for. */
final class ExchangeOutcome {

    private ExchangeOutcome() {}

    /**
     * Whether an error handler has handled an exception, or the exchange is marked for rollback: Camel then ends the route
     * early and without an exception, as if all were well. What {@code doCatch} or {@code continued} caught does not count:
     * there the route says how it goes on.
     */
    static boolean isAbandoned(Exchange exchange) {
        ExchangeExtension extension = exchange.getExchangeExtension();
        boolean handled = extension.isErrorHandlerHandledSet() && extension.isErrorHandlerHandled();
        return handled || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast();
    }

    /** What went wrong, in one line; empty if nothing did. */
    static Optional<String> failure(Exchange exchange) {
        if (exchange.getException() != null) {
            return Optional.of(CompensationCause.of(exchange.getException()));
        }
        if (!isAbandoned(exchange)) {
            return Optional.empty();
        }
        Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return Optional.of(
                caught == null
                        ? "rolled back"
                        : "handled by onException, which is a failure (doTry says that all is well): "
                                + CompensationCause.of(caught));
    }
}
