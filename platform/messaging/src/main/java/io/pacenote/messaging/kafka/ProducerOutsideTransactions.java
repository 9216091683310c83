package io.pacenote.messaging.kafka;

import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What {@code to("kafka:…")} sends with. It refuses to send while a database transaction is open: the event would be read before
 * the commit of what it tells, and would stay if that is rolled back. The outbox sends after the commit.
 */
final class ProducerOutsideTransactions<K, V> extends KafkaProducer<K, V> {

    ProducerOutsideTransactions(Properties settings) {
        super(settings);
    }

    /** @throws IllegalStateException when a transaction is open */
    @Override
    public Future<RecordMetadata> send(ProducerRecord<K, V> content, @Nullable Callback callback) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "An event must not leave for Kafka before the transaction that it tells of is committed; publish it with outbox:%s instead of kafka:%s"
                            .formatted(content.topic(), content.topic()));
        }
        return super.send(content, callback);
    }
}
