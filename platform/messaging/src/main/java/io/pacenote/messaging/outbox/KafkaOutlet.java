package io.pacenote.messaging.outbox;

import io.pacenote.messaging.kafka.KafkaBrokers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches with the idempotent producer. What has been handed to the producer is retried by it, in order and without
 * end, so that a later event of a business case never overtakes an earlier one.
 */
final class KafkaOutlet implements AutoCloseable {

    private static final int MAX_BLOCK_MS = 5_000;
    private static final int BATCH_BYTES = 64 * 1024;

    private static final List<Class<? extends RuntimeException>> UNSENDABLE = List.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            SerializationException.class,
            InvalidTopicException.class);

    private final KafkaBrokers brokers;
    private @Nullable Producer<String, byte[]> producer;

    KafkaOutlet(KafkaBrokers brokers) {
        this.brokers = brokers;
    }

    /**
     * @param rows a batch in order
     * @return what became of each row
     * @throws InterruptedException when the relay is being stopped
     */
    Dispatch send(List<OutboxRow> rows) throws InterruptedException {
        Dispatch dispatch = new Dispatch();
        try {
            Producer<String, byte[]> current = producer();
            Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
            for (OutboxRow row : rows) {
                Future<RecordMetadata> result = current.send(toRecord(row.content()));
                sent.put(row, result);
                if (mustWait(result)) {
                    break;
                }
            }
            current.flush();
            for (Map.Entry<OutboxRow, Future<RecordMetadata>> one : sent.entrySet()) {
                settle(one.getKey(), one.getValue(), dispatch);
            }
        } catch (org.apache.kafka.common.errors.InterruptException e) {
            throw new InterruptedException();
        } catch (RuntimeException e) {
            dispatch.fail(e);
        }
        if (dispatch.failure() != null) {
            close();
        }
        return dispatch;
    }

    /** The producer takes nothing now, so the rows that follow must not be tried before this one. */
    private static boolean mustWait(Future<RecordMetadata> result) throws InterruptedException {
        if (!result.isDone()) {
            return false;
        }
        try {
            result.get();
            return false;
        } catch (ExecutionException e) {
            return !isUnsendable(e.getCause());
        }
    }

    private static void settle(OutboxRow row, Future<RecordMetadata> result, Dispatch dispatch)
            throws InterruptedException {
        try {
            result.get();
            dispatch.acknowledge(row);
        } catch (ExecutionException e) {
            if (isUnsendable(e.getCause())) {
                dispatch.reject(row, e.getCause());
            } else {
                dispatch.fail(e.getCause());
            }
        }
    }

    private static boolean isUnsendable(Throwable cause) {
        return UNSENDABLE.stream().anyMatch(type -> type.isInstance(cause));
    }

    private static ProducerRecord<String, byte[]> toRecord(OutgoingRecord content) {
        ProducerRecord<String, byte[]> result = new ProducerRecord<>(content.topic(), content.key(), content.body());
        content.headers().forEach((name, value) -> result.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return result;
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(brokers.clientConfig());
            config.put(ProducerConfig.CLIENT_ID_CONFIG, "pacenote-outbox");
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
            config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /** Gives up what is in flight: its rows are still in the outbox. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
