package io.pacenote.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderPlaced;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An event is sent exactly if the transaction that wrote it commits. */
@MessagingTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRelay relay;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TopicProbe topics;

    @Autowired
    ProducerTemplate producer;

    @Autowired
    CamelContext camel;

    record Unknown() implements Event {
        @Override
        public String correlationKey() {
            return "1";
        }
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            outbox.append(Shop.ORDERS, order(300, 1), null);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> outbox.append(Shop.ORDERS, order(300, 2), null));

        await().until(() -> !topics.read(Shop.ORDERS, "300").isEmpty());
        assertThat(topics.read(Shop.ORDERS, "300"))
                .singleElement()
                .satisfies(sent -> assertThat(new String(sent.body())).contains("\"number\":2"));
    }

    @Test
    void anAcknowledgedEventIsDeleted() {
        transaction.executeWithoutResult(status -> outbox.append(Shop.ORDERS, order(301, 1), null));

        await().until(() -> outbox.stats().pending() == 0);
        assertThat(outbox.stats().oldestAge()).isZero();
        assertThat(topics.read(Shop.ORDERS, "301")).hasSize(1);
    }

    @Test
    void aStoppedRelayLeavesTheEventsInTheOutboxAndTellsTheirAge() {
        relay.stop();
        try {
            transaction.executeWithoutResult(status -> outbox.append(Shop.ORDERS, order(302, 1), null));
            await().until(() -> outbox.stats().oldestAge().compareTo(Duration.ofMillis(50)) > 0);
            assertThat(outbox.stats().pending()).isOne();
        } finally {
            relay.start();
        }
        await().until(() -> !topics.read(Shop.ORDERS, "302").isEmpty());
    }

    @Test
    void anEventOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(Shop.ORDERS, order(303, 1), null))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox.stats().pending()).isZero();
    }

    @Test
    void anUndeclaredTopicOrEventIsRefused() {
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> outbox.append("nowhere", order(304, 1), null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> outbox.append(Shop.ORDERS, new Unknown(), null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> camel.getEndpoint("outbox:nowhere"))
                .isInstanceOf(ResolveEndpointFailedException.class);
    }

    @Test
    void aBodyThatIsNoEventIsRefused() {
        assertThatThrownBy(() -> producer.sendBody("direct:" + Shop.PLACE, "text"))
                .isInstanceOf(CamelExecutionException.class);
    }

    @Test
    void anEventThatIsTooLargeBecomesADeadLetterAndBlocksNobody() {
        String huge = "x".repeat(3_000_000);
        transaction.executeWithoutResult(status -> {
            outbox.append(Shop.ORDERS, new OrderPlaced(305L, 1, huge), null);
            outbox.append(Shop.ORDERS, order(305, 2), null);
        });

        await().until(() -> !topics.read(Shop.ORDERS, "305").isEmpty());
        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select cause_type from messaging.dead_letter where key = '305'", String.class))
                .containsExactly("org.apache.kafka.common.errors.RecordTooLargeException"));
        assertThat(topics.read(Shop.ORDERS, "305")).hasSize(1);
    }

    private static OrderPlaced order(long orderId, int number) {
        return new OrderPlaced(orderId, number, null);
    }
}
