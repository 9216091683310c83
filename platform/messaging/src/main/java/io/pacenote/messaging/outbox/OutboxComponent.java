package io.pacenote.messaging.outbox;

import io.pacenote.messaging.kafka.DeclaredTopics;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * Camel component {@code outbox:<topic>}: publishes the event in the body when the route's transaction commits. A topic that
 * nobody has declared is refused when the route starts.
 */
final class OutboxComponent extends DefaultComponent {

    private final Outbox outbox;
    private final DeclaredTopics topics;

    OutboxComponent(Outbox outbox, DeclaredTopics topics) {
        this.outbox = outbox;
        this.topics = topics;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new OutboxEndpoint(uri, this, topics.require(remaining), outbox);
    }
}
