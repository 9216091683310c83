package io.pacenote.messaging.projection;

import io.pacenote.messaging.EventReader;
import io.pacenote.messaging.ReceivedEvent;
import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.messaging.kafka.KafkaBrokers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their very beginning, without a consumer group, so that no live consumer notices. */
final class TopicReplay implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int API_TIMEOUT_MS = 10_000;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventReader reader;
    private final PutAside putAside;
    private final List<TopicPartition> partitions = new ArrayList<>();

    /**
     * @param putAside what is no event
     */
    TopicReplay(KafkaBrokers brokers, EventReader reader, PutAside putAside, List<String> topics) {
        Map<String, Object> config = new HashMap<>(brokers.clientConfig());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.reader = reader;
        this.putAside = putAside;
        for (String topic : topics) {
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Goes on from where it stopped to where the topics end now, or before the first transaction that is open. Records of
     * transactions that were aborted are not there; neither they nor the markers of transactions keep it from the end.
     *
     * @param batch takes the events, some hundred at a time
     * @return number of records that were read
     * @throws IllegalStateException when Kafka gives nothing although there is more
     */
    long toEnd(Consumer<List<ReceivedEvent>> batch) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long read = 0;
        long left = distanceTo(ends);
        long lastProgress = System.nanoTime();
        while (left > 0) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                read += records.count();
                batch.accept(eventsOf(records));
            }
            long leftNow = distanceTo(ends);
            if (leftNow < left) {
                left = leftNow;
                lastProgress = System.nanoTime();
            } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                throw new IllegalStateException("Kafka does not answer");
            }
        }
        return read;
    }

    /** In offsets, some of which belong to no record that is read. */
    private long distanceTo(Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, ends.get(partition) - consumer.position(partition)))
                .sum();
    }

    private List<ReceivedEvent> eventsOf(ConsumerRecords<String, byte[]> records) {
        List<ReceivedEvent> events = new ArrayList<>();
        records.forEach(read -> eventOf(read).ifPresent(events::add));
        return events;
    }

    /** What is no event was no event the first time either: it is a dead letter, not a part of the read model. */
    private Optional<ReceivedEvent> eventOf(ConsumerRecord<String, byte[]> read) {
        try {
            return reader.read(toReceived(read));
        } catch (RuntimeException e) {
            putAside.unreadable(e);
            return Optional.empty();
        }
    }

    private static ReceivedRecord toReceived(ConsumerRecord<String, byte[]> read) {
        Map<String, String> headers = ReceivedRecord.decode(read.headers());
        return new ReceivedRecord(
                read.topic(),
                read.partition(),
                read.offset(),
                ReceivedRecord.timeOf(headers, read.timestamp()),
                read.key(),
                headers,
                read.value());
    }

    @Override
    public void close() {
        consumer.close(Duration.ZERO);
    }
}
