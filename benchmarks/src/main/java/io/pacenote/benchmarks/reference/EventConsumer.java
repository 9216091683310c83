package io.pacenote.benchmarks.reference;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Hands the events of topics to a handler. Offsets are committed after the transactions of a poll. A failure ends the program;
 * the next one reads again what has no committed offset.
 */
final class EventConsumer {

    private static final Duration POLL = Duration.ofMillis(250);

    private final Map<String, Object> config;
    private final List<String> topics;
    private final EventHandler handler;
    private final Thread thread;

    EventConsumer(String brokers, String group, List<String> topics, EventHandler handler) {
        this.config = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        this.topics = topics;
        this.handler = handler;
        this.thread = new Thread(this::run, group);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(topics);
            while (true) {
                var records = consumer.poll(POLL);
                for (ConsumerRecord<String, byte[]> one : records) {
                    handler.handle(Event.of(one));
                }
                if (!records.isEmpty()) {
                    consumer.commitSync();
                }
            }
        } catch (Exception e) {
            Failure.end(e);
        }
    }
}
