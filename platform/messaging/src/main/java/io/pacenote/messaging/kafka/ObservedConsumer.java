package io.pacenote.messaging.kafka;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** What {@code from("kafka:…")} consumes with: as long as it is open, others see how far it is. */
final class ObservedConsumer<K, V> extends KafkaConsumer<K, V> {

    private final OpenConsumers consumers;
    private final String group;

    ObservedConsumer(Properties settings, OpenConsumers consumers) {
        super(settings);
        this.consumers = consumers;
        this.group = settings.getProperty(ConsumerConfig.GROUP_ID_CONFIG);
        consumers.opened(group, this);
    }

    @Override
    public void close() {
        consumers.closed(group, this);
        super.close();
    }

    @Override
    public void close(Duration timeout) {
        consumers.closed(group, this);
        super.close(timeout);
    }
}
