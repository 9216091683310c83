package io.pacenote.saga;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The header that says which saga an exchange is in. */
final class SagaHeader {

    private SagaHeader() {}

    static @Nullable String of(Exchange exchange) {
        return exchange.getIn().getHeader(Exchange.SAGA_LONG_RUNNING_ACTION, String.class);
    }

    /** @param saga null for none */
    static void set(Exchange exchange, @Nullable String saga) {
        set(exchange.getIn(), saga);
        set(exchange.getMessage(), saga);
    }

    private static void set(Message message, @Nullable String saga) {
        if (saga == null) {
            message.removeHeader(Exchange.SAGA_LONG_RUNNING_ACTION);
        } else {
            message.setHeader(Exchange.SAGA_LONG_RUNNING_ACTION, saga);
        }
    }
}
