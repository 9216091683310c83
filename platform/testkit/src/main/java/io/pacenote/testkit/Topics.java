package io.pacenote.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.messaging.EventCatalog;
import io.pacenote.messaging.kafka.KafkaBrokers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Somebody outside the platform who writes to, and looks into, its topics. */
public final class Topics {

    static final JsonMapper JSON = new JsonMapper();
    private static final int TWO_MEGABYTES = 2 << 20;

    private final KafkaBrokers brokers;
    private final String[] all;

    /** @param catalogs of the running systems */
    public Topics(KafkaBrokers brokers, List<EventCatalog> catalogs) {
        this.brokers = brokers;
        this.all =
                catalogs.stream().flatMap(catalog -> catalog.topics().stream()).toArray(String[]::new);
    }

    /** The topics of the running systems. */
    public List<String> names() {
        return List.of(all);
    }

    /** A record as it lies on a topic. */
    public record Message(String topic, String key, Map<String, String> headers, byte @Nullable [] value) {

        public JsonNode json() {
            try {
                return JSON.readTree(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String type() {
            return json().path("eventType").asText();
        }

        /** The same without headers, as a sender that knows no CloudEvents writes it. */
        public Message bodyOnly() {
            return new Message(topic, key, Map.of(), value);
        }
    }

    /** @param json body, written with single quotes */
    public static Message event(String topic, long key, String json) {
        byte[] value = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new Message(topic, String.valueOf(key), Map.of(), value);
    }

    public void send(Message message) {
        send(List.of(message));
    }

    public void send(List<Message> messages) {
        Map<String, Object> config = new HashMap<>(brokers.clientConfig());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TWO_MEGABYTES);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (Message message : messages) {
                var sent = new ProducerRecord<>(message.topic(), message.key(), message.value());
                message.headers()
                        .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(sent).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of a business case, by topic in the order given. */
    public List<Message> of(long key, String... topics) {
        List<Message> found = new ArrayList<>();
        for (String topic : topics) {
            all(topic).stream()
                    .filter(message -> String.valueOf(key).equals(message.key()))
                    .forEach(found::add);
        }
        return found;
    }

    /** All records of a business case, on all topics. */
    public List<Message> of(long key) {
        return of(key, all);
    }

    /** All records of a topic. */
    public List<Message> all(String topic) {
        Map<String, Object> config = new HashMap<>(brokers.clientConfig());
        // to be closed, a consumer waits for the broker, which by default waits half a second for more
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Message> read = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> read.add(message(each)));
            }
            return read;
        }
    }

    private static Message message(ConsumerRecord<String, byte[]> read) {
        Map<String, String> headers = new LinkedHashMap<>();
        read.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Message(read.topic(), read.key(), headers, read.value());
    }
}
