package io.pacenote.messaging;

import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.messaging.outbox.OutboxAutoConfiguration;
import io.pacenote.saga.SagaEventWriter;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Tells what happens to sagas on the topic that {@code pacenote.saga.events.topic} names; without it, on none. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnClass(SagaEventWriter.class)
@ConditionalOnProperty(SagaTopicAutoConfiguration.TOPIC)
public class SagaTopicAutoConfiguration {

    static final String TOPIC = "pacenote.saga.events.topic";

    /** Declares the topic, so that it is created. */
    @Bean
    EventCatalog sagaEventCatalog(@Value("${" + TOPIC + "}") String topic) {
        return EventCatalog.of(SagaEventsToTopic.SYSTEM).withTopics(topic);
    }

    @Bean
    SagaEventWriter sagaEventsToTopic(
            Outbox messagingOutbox, @Value("${" + TOPIC + "}") String topic, ObjectProvider<Clock> clock) {
        return new SagaEventsToTopic(messagingOutbox, topic, clock.getIfAvailable(Clock::systemUTC));
    }
}
