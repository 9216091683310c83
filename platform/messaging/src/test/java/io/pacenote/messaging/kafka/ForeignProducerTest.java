package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderView;
import io.pacenote.messaging.Shipments;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import io.pacenote.messaging.projection.ProjectionRebuild;
import io.pacenote.messaging.projection.RebuildStatus.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Records of producers that others run: what Kafka lets them do is understood by the live consumers and by a rebuild. */
@MessagingTest
class ForeignProducerTest {

    private static final int MANY = 200;

    @Autowired
    TopicProbe topics;

    @Autowired
    Shipments shipments;

    @Autowired
    OrderView view;

    @Autowired
    ProjectionRebuild rebuild;

    @BeforeEach
    void calm() {
        shipments.reset();
    }

    @Test
    void whatWasAbortedIsNoEvent() {
        try (KafkaProducer<String, byte[]> producer = transactional("aborting")) {
            producer.beginTransaction();
            send(producer, 1200, 1);
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            send(producer, 1201, 2);
            producer.commitTransaction();
        }

        awaitShipments(1201, 2);
        assertThat(shipments.of(1200)).isEmpty();
        await().atMost(Duration.ofMinutes(1)).until(() -> view.of(1201).isPresent());
        rebuilt();
        assertThat(view.of(1200)).isEmpty();
        assertThat(view.of(1201)).contains(new OrderView.View(1201, 2, null));
    }

    @Test
    void aRebuildReachesTheEndOfAPartitionWhoseLastRecordsWereAborted() {
        try (KafkaProducer<String, byte[]> producer = transactional("aborting-last")) {
            producer.beginTransaction();
            send(producer, 1210, 1);
            producer.commitTransaction();
            producer.beginTransaction();
            IntStream.range(0, MANY).forEach(number -> send(producer, 1210, number));
            producer.flush();
            producer.abortTransaction();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> view.of(1210).isPresent());

        rebuilt();

        assertThat(view.of(1210)).contains(new OrderView.View(1210, 1, null));
        awaitShipments(1210, 1);
    }

    @Test
    void aRebuildDoesNotWaitForATransactionThatIsOpenAndMissesNothingOfIt() {
        try (KafkaProducer<String, byte[]> producer = transactional("open")) {
            producer.beginTransaction();
            send(producer, 1220, 1);
            producer.flush();

            rebuilt();
            assertThat(view.of(1220)).isEmpty();

            producer.commitTransaction();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> view.of(1220).isPresent());
        awaitShipments(1220, 1);
    }

    @ParameterizedTest
    @CsvSource({"1230, none", "1231, gzip", "1232, snappy", "1233, lz4", "1234, zstd"})
    void batchesAreReadInOrderHoweverTheyAreCompressed(long orderId, String compression) {
        try (KafkaProducer<String, byte[]> producer = topics.producer(
                Map.of(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression, ProducerConfig.LINGER_MS_CONFIG, 1_000))) {
            IntStream.range(0, MANY).forEach(number -> send(producer, orderId, number));
        }

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(shipments.of(orderId)).hasSize(MANY));
        assertThat(shipments.of(orderId)).isSorted();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> view.of(orderId).orElseThrow().number() == MANY - 1);
        rebuilt();
        assertThat(view.of(orderId)).contains(new OrderView.View(orderId, MANY - 1, null));
    }

    @ParameterizedTest
    @CsvSource({"1240, 10000000000000000, x", "1241, 9223372036854775807, x", "1242, 5, +1000000000-12-31T23:59:59Z"})
    void aTimeThatNoDatabaseStoresHoldsNobodyUp(long orderId, long timestamp, String redrivenTime) {
        String key = String.valueOf(orderId);
        ProducerRecord<String, byte[]> timed =
                new ProducerRecord<>(Shop.PARTNERS, null, timestamp, key, "{oops".getBytes(StandardCharsets.UTF_8));
        timed.headers().add("redriven_time", redrivenTime.getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, byte[]> producer = topics.producer(Map.of())) {
            producer.send(timed);
            send(producer, orderId, 1);
        }

        awaitShipments(orderId, 1);
    }

    private KafkaProducer<String, byte[]> transactional(String id) {
        KafkaProducer<String, byte[]> producer = topics.producer(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id));
        producer.initTransactions();
        return producer;
    }

    private static void send(KafkaProducer<String, byte[]> producer, long orderId, int number) {
        String body = "{\"eventType\": \"OrderPlaced\", \"timestamp\": %d, \"orderId\": %d, \"number\": %d}"
                .formatted(number, orderId, number);
        producer.send(
                new ProducerRecord<>(Shop.PARTNERS, String.valueOf(orderId), body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The shipments' consumer is another one than the view's: what one has read says nothing of the other. */
    private void awaitShipments(long orderId, int number) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(shipments.of(orderId)).containsExactly(number));
    }

    private void rebuilt() {
        rebuild.start(OrderView.NAME);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> rebuild.status(OrderView.NAME).orElseThrow().state() != State.RUNNING);
        assertThat(rebuild.status(OrderView.NAME).orElseThrow().state()).isEqualTo(State.DONE);
    }
}
