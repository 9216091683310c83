package io.pacenote.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.Shipments;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;

/** An offset is committed after the route's transaction, and no sooner. */
@MessagingTest
class ConsumerOffsetTest {

    @Autowired
    Shipments shipments;

    @Autowired
    TopicProbe topics;

    @Autowired
    CamelContext camel;

    @BeforeEach
    @AfterEach
    void calm() {
        shipments.reset();
    }

    @Test
    void theOffsetOfARecordInTheMiddleOfItsTransactionIsNotCommitted() {
        send(400, 1);
        await().untilAsserted(() -> assertThat(shipments.of(400)).containsExactly(1));
        await().until(this::lag, behind -> behind == 0);
        long before = committed();
        CountDownLatch mayCommit = new CountDownLatch(1);
        shipments.interfere(order -> await().until(() -> mayCommit.getCount() == 0));
        send(400, 2);

        await().until(() -> shipments.attempts() == 2);
        assertThat(committed()).isEqualTo(before);

        mayCommit.countDown();
        await().until(this::committed, offset -> offset == before + 1);
        assertThat(shipments.of(400)).containsExactly(1, 2);
    }

    @Test
    void aConsumerThatIsStoppedHasCommittedAllThatItHasProcessed() throws Exception {
        long before = committed() + lag();
        send(403, 1);
        await().untilAsserted(() -> assertThat(shipments.of(403)).containsExactly(1));
        send(403, 2);
        await().untilAsserted(() -> assertThat(shipments.of(403)).containsExactly(1, 2));

        camel.getRouteController().stopRoute(Shop.CONSUME);
        assertThat(committed()).isEqualTo(before + 2);
        camel.getRouteController().startRoute(Shop.CONSUME);
    }

    @Test
    void aConsumerThatIsStoppedInTheMiddleReadsTheRecordAgain() throws Exception {
        await().until(this::lag, behind -> behind == 0);
        shipments.interfere(order -> {
            throw new TransientDataAccessResourceException("away");
        });
        send(401, 1);
        send(401, 2);
        await().until(() -> shipments.attempts() > 2);
        long before = committed();

        camel.getRouteController().stopRoute(Shop.CONSUME);
        assertThat(shipments.of(401)).isEmpty();
        assertThat(committed()).isEqualTo(before);

        shipments.reset();
        camel.getRouteController().startRoute(Shop.CONSUME);
        await().untilAsserted(() -> assertThat(shipments.of(401)).containsExactly(1, 2));
        await().until(this::committed, offset -> offset == before + 2);
    }

    @Test
    void aStoppedContextWorksOffItsBacklogInOrder() throws Exception {
        camel.getRouteController().stopRoute(Shop.CONSUME);
        for (int number = 0; number < 100; number++) {
            send(402, number);
        }
        camel.getRouteController().startRoute(Shop.CONSUME);

        await().untilAsserted(() -> assertThat(shipments.of(402)).hasSize(100));
        assertThat(shipments.of(402)).isSorted();
    }

    @Test
    void topicsHaveThePartitionsThatTheSettingsSay() {
        assertThat(List.of(topics.partitions(Shop.ORDERS), topics.partitions(Shop.ORDERS + ".dlt")))
                .containsOnly(4);
    }

    private void send(long orderId, int number) {
        String body = "{\"eventType\": \"OrderPlaced\", \"timestamp\": %d, \"orderId\": %d, \"number\": %d}"
                .formatted(number, orderId, number);
        topics.send(Shop.ORDERS, String.valueOf(orderId), Map.of(), body);
    }

    private long committed() {
        return topics.committed(Shop.SHIPPING, Shop.ORDERS);
    }

    private long lag() {
        return topics.end(Shop.ORDERS) - committed();
    }
}
