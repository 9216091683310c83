package io.pacenote.messaging.outbox;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One topic of the outbox. It can be written to alone: events are consumed from Kafka. */
final class OutboxEndpoint extends DefaultEndpoint {

    private final String topic;
    private final Outbox outbox;

    OutboxEndpoint(String uri, OutboxComponent component, String topic, Outbox outbox) {
        super(uri, component);
        this.topic = topic;
        this.outbox = outbox;
    }

    @Override
    public Producer createProducer() {
        return new OutboxProducer(this, topic, outbox);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("The outbox is relayed to Kafka; consume topic " + topic);
    }
}
