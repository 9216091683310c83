package io.pacenote.messaging.outbox;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** Appends the event in the body to the outbox, with the saga of the exchange if there is one. */
final class OutboxProducer extends DefaultProducer {

    private final String topic;
    private final Outbox outbox;

    OutboxProducer(OutboxEndpoint endpoint, String topic, Outbox outbox) {
        super(endpoint);
        this.topic = topic;
        this.outbox = outbox;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        outbox.append(topic, message.getMandatoryBody(Event.class), message.getHeader(EventHeaders.SAGA, String.class));
    }
}
