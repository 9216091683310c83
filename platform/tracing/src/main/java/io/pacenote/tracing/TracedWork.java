package io.pacenote.tracing;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeExtension;
import org.jspecify.annotations.Nullable;

/** A piece of work that is under way on this thread. What is told of it says nothing of persons, and quotes no data. */
public interface TracedWork extends AutoCloseable {

    /** Nobody traces it. */
    TracedWork NONE = new TracedWork() {

        @Override
        public TracedWork with(String attribute, @Nullable String value) {
            return this;
        }

        @Override
        public void failed(Throwable failure) {}

        @Override
        public @Nullable String traceparent() {
            return null;
        }

        @Override
        public void close() {}
    };

    /**
     * Tells more of it.
     *
     * @param attribute a name of OpenTelemetry's semantic conventions, if they have one
     * @param value null tells nothing
     */
    TracedWork with(String attribute, @Nullable String value);

    /** It has failed. The class of the failure is told, not its message, which may quote data. */
    void failed(Throwable failure);

    /** By what others continue it; null if nobody traces. */
    @Nullable
    String traceparent();

    /** It has ended. */
    @Override
    void close();

    /** It has failed if the exchange has: Camel counts one whose exception a policy has handled as well done. */
    default void endedAs(Exchange exchange) {
        ExchangeExtension extension = exchange.getExchangeExtension();
        boolean handled = extension.isErrorHandlerHandledSet() && extension.isErrorHandlerHandled();
        @Nullable
        Throwable failure = exchange.getException() == null && handled
                ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)
                : exchange.getException();
        if (failure != null) {
            failed(failure);
        }
    }
}
