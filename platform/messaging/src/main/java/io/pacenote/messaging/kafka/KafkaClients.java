package io.pacenote.messaging.kafka;

import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** What camel-kafka consumes and sends with. */
final class KafkaClients extends DefaultKafkaClientFactory {

    private final OpenConsumers consumers;

    KafkaClients(OpenConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public Producer<?, ?> getProducer(Properties settings) {
        return new ProducerOutsideTransactions<>(settings);
    }

    @Override
    public Consumer<?, ?> getConsumer(Properties settings) {
        return new ObservedConsumer<>(settings, consumers);
    }
}
