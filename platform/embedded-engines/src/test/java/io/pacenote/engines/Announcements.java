package io.pacenote.engines;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic with one partition in an embedded broker. */
final class Announcements {

    private static final TopicPartition PARTITION = new TopicPartition("announcements", 0);

    private final Map<String, Object> connection;

    Announcements(KafkaEngine engine) {
        connection = Map.of("bootstrap.servers", engine.bootstrapServers());
    }

    void createTopic() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Returns when the broker has acknowledged. */
    void send(String text) throws ExecutionException, InterruptedException {
        try (Producer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), text)).get();
        }
    }

    List<String> read() {
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(20)).spliterator(), false)
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
