package io.pacenote.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.messaging.outbox.Outbox;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** From a committed transaction to the effect in another context, and what travels between them. */
@MessagingTest
class EventFlowTest {

    @Autowired
    ProducerTemplate producer;

    @Autowired
    Shipments shipments;

    @Autowired
    TopicProbe topics;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEventTakesEffectInTheConsumingContext() {
        producer.sendBody("direct:" + Shop.PLACE, new OrderPlaced(100L, 7, null));

        await().untilAsserted(() -> assertThat(shipments.of(100)).containsExactly(7));
    }

    @Test
    void anEventTravelsAsCloudEventInKafkasBinaryMode() throws IOException {
        producer.sendBodyAndHeader("direct:" + Shop.PLACE, new OrderPlaced(101L, 7, null), EventHeaders.SAGA, "saga-1");

        await().until(() -> !topics.read(Shop.ORDERS, "101").isEmpty());
        ReceivedRecord sent = topics.read(Shop.ORDERS, "101").get(0);
        assertThat(sent.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "shop.OrderPlaced")
                .containsEntry("ce_source", "/shop")
                .containsEntry("ce_subject", "101")
                .containsEntry("content-type", "application/json")
                .containsEntry("type", "OrderPlaced")
                .containsEntry("Long-Running-Action", "saga-1");
        assertThat(UUID.fromString(sent.headers().get("ce_id"))).isNotNull();
        JsonNode body = new JsonMapper().readTree(sent.body());
        assertThat(body.fieldNames()).toIterable().startsWith("eventType", "timestamp", "orderId");
        assertThat(Instant.parse(sent.headers().get("ce_time")).toEpochMilli())
                .isEqualTo(body.get("timestamp").longValue());
    }

    @Test
    void theConsumerGetsTheHeadersOfTheEventAndNoOthers() {
        topics.send(
                Shop.ORDERS,
                "102",
                Map.of(
                        "kafka.OVERRIDE_TOPIC", "orders.dlt",
                        "CamelHttpUri", "http://localhost",
                        "type", "OrderPlaced",
                        "Long-Running-Action", "saga-2",
                        "ce_id", "an-id",
                        "other", "x"),
                "{\"orderId\": \"102\", \"number\": 1}");

        await().untilAsserted(() -> assertThat(shipments.of(102)).containsExactly(1));
        assertThat(shipments.headersOf(102))
                .containsEntry(EventHeaders.ID, "an-id")
                .containsEntry(EventHeaders.SAGA, "saga-2")
                .containsEntry(EventHeaders.KEY, "102")
                .doesNotContainKeys("CamelHttpUri", "other")
                .allSatisfy((name, value) -> assertThat(name).doesNotStartWith("kafka."));
    }

    @Test
    void anEventWithOnlyABodyIsAcceptedOnce() {
        String body = "{\"eventType\": \"Placed\", \"timestamp\": 1, \"orderId\": 103, \"number\": 5}";
        topics.send(Shop.ORDERS, "103", Map.of(), body);
        topics.send(Shop.ORDERS, "103", Map.of(), body);
        topics.send(Shop.ORDERS, "103", Map.of(), body.replace('5', '6'));

        await().untilAsserted(() -> assertThat(shipments.of(103)).contains(6));
        assertThat(shipments.of(103)).containsExactly(5, 6);
        assertThat(shipments.headersOf(103)).containsEntry(EventHeaders.TYPE, "OrderPlaced");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_time",
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_specversion",
                "content-type",
                "type",
                "Long-Running-Action",
                "redriven_for"
            })
    void aHeaderWithoutValueIsNone(String header) {
        long orderId = 1_100 + header.hashCode() % 50;
        topics.send(
                Shop.ORDERS,
                String.valueOf(orderId),
                Collections.singletonMap(header, null),
                "{\"eventType\": \"OrderPlaced\", \"timestamp\": 5, \"orderId\": %d, \"number\": 1}"
                        .formatted(orderId));

        await().untilAsserted(() -> assertThat(shipments.of(orderId)).containsExactly(1));
        assertThat(shipments.headersOf(orderId)).containsEntry(EventHeaders.TIME, "1970-01-01T00:00:00.005Z");
    }

    @Test
    void eventsOfOneCaseArriveInTheOrderInWhichTheyWerePublished() {
        List<Integer> numbers = IntStream.range(0, 300).boxed().toList();
        transaction.executeWithoutResult(status -> numbers.subList(0, 150).forEach(this::publish));
        numbers.subList(150, 300).forEach(number -> transaction.executeWithoutResult(status -> publish(number)));

        await().untilAsserted(() -> assertThat(shipments.of(104)).hasSize(300));
        assertThat(shipments.of(104)).isEqualTo(numbers);
    }

    private void publish(int number) {
        outbox.append(Shop.ORDERS, new OrderPlaced(104L, number, null), null);
    }
}
