package io.pacenote.messaging.kafka;

import io.pacenote.messaging.EventHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Lets only the headers of an event pass between Kafka and Camel, in both directions. An allow-list: whatever header the
 * next version of a component obeys, it does not come in. (True means: leave it out.)
 */
final class EventHeaderFilter implements HeaderFilterStrategy {

    @Override
    public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
        return value == null || !EventHeaders.isAllowed(name);
    }

    /** The saga's id comes in by the decoder alone, which makes a claim of it: a route that forgets the decoder joins no saga. */
    @Override
    public boolean applyFilterToExternalHeaders(String name, @Nullable Object value, Exchange exchange) {
        return value == null || !EventHeaders.isAllowed(name) || EventHeaders.SAGA.equalsIgnoreCase(name);
    }
}
