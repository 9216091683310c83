package io.pacenote.messaging;

import io.pacenote.messaging.kafka.KafkaBrokers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Somebody outside the platform who writes to, and looks into, its topics. */
public final class TopicProbe {

    private final KafkaBrokers brokers;

    TopicProbe(KafkaBrokers brokers) {
        this.brokers = brokers;
    }

    /** A header may have the value null. */
    public void send(String topic, String key, Map<String, @Nullable String> headers, @Nullable String body) {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(topic, key, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) ->
                sent.headers().add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
            producer.send(sent).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A producer as others may have it; to be closed. */
    public KafkaProducer<String, byte[]> producer(Map<String, Object> config) {
        Map<String, Object> all = new HashMap<>(config);
        all.putAll(brokers.clientConfig());
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    /** All records of a case on a topic. */
    public List<ReceivedRecord> read(String topic, String key) {
        Map<String, Object> config = new HashMap<>(brokers.clientConfig());
        // to be closed, a consumer waits for the broker, which by default waits half a second for more
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ReceivedRecord> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> {
                    if (key.equals(each.key())) {
                        found.add(toReceived(each));
                    }
                });
            }
            return found;
        }
    }

    /** Committed offsets of a group on a topic, added up. */
    public long committed(String group, String topic) {
        return offsets(group, topic).values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    /** Number of records that were ever written to a topic. */
    public long end(String topic) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(brokers.clientConfig(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    public int partitions(String topic) {
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(String group, String topic) {
        try (Admin admin = Admin.create(brokers.clientConfig())) {
            Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get());
            all.keySet().removeIf(partition -> !partition.topic().equals(topic));
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReceivedRecord toReceived(ConsumerRecord<String, byte[]> each) {
        Map<String, String> headers = new LinkedHashMap<>();
        each.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new ReceivedRecord(
                each.topic(),
                each.partition(),
                each.offset(),
                Instant.ofEpochMilli(each.timestamp()),
                each.key(),
                headers,
                each.value());
    }
}
