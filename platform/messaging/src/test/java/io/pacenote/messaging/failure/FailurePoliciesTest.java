package io.pacenote.messaging.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.messaging.Shipments;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.saga.SagaNotKnownException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of an event that cannot be consumed, and of those behind it in the partition. */
@MessagingTest
class FailurePoliciesTest {

    private static final int ATTEMPTS = 3;
    private static final int MANY = 8;

    @Autowired
    Shipments shipments;

    @Autowired
    TopicProbe topics;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void calm() {
        shipments.reset();
    }

    @Test
    void aRecordThatIsNoJsonBecomesADeadLetterAtOnceAndGoodOnesFollow() {
        sendOrder(200, "{oops");
        sendOrder(200, order(200, 1));

        await().untilAsserted(() -> assertThat(shipments.of(200)).containsExactly(1));
        DeadLetter letter = ofShipping(200).get(0);
        assertThat(letter.cause()).contains("body: is not valid JSON");
        assertThat(letter.received().body()).isEqualTo("{oops".getBytes());
        assertThat(letter.received().offset()).isNotNegative();
        assertThat(shipments.attempts()).isOne();
    }

    @Test
    void aTombstoneBecomesADeadLetter() {
        topics.send(Shop.ORDERS, "201", Map.of("type", "OrderPlaced"), null);
        sendOrder(201, order(201, 1));

        await().untilAsserted(() -> assertThat(shipments.of(201)).containsExactly(1));
        assertThat(ofShipping(201)).hasSize(1);
        assertThat(ofShipping(201).get(0).received().body()).isNull();
    }

    @Test
    void anEventThatKeepsFailingIsTriedThreeTimesAndBecomesADeadLetterInTableAndTopic() {
        shipments.interfere(order -> {
            if (order.number() == 1) {
                throw new IllegalStateException("no such carrier");
            }
        });
        sendOrder(202, order(202, 1));
        sendOrder(202, order(202, 2));

        await().untilAsserted(() -> assertThat(shipments.of(202)).containsExactly(2));
        assertThat(shipments.attempts()).isEqualTo(ATTEMPTS + 1);
        assertThat(ofShipping(202)).singleElement().satisfies(letter -> {
            assertThat(letter.causeType()).isEqualTo(IllegalStateException.class.getName());
            assertThat(letter.cause()).contains("no such carrier");
            assertThat(letter.eventType()).isEqualTo("OrderPlaced");
        });
        await().untilAsserted(
                        () -> assertThat(copiesOf(202)).singleElement().satisfies(copy -> assertThat(copy.headers())
                                .containsEntry("dlt_topic", Shop.ORDERS)
                                .containsEntry("dlt_consumer", Shop.SHIPPING)
                                .containsEntry("dlt_cause_type", IllegalStateException.class.getName())
                                .containsKeys("dlt_partition", "dlt_offset")));
    }

    @Test
    void aTransientFailureIsRetriedUntilItIsOverAndIsNoDeadLetter() {
        List<Exception> failures = new CopyOnWriteArrayList<>();
        shipments.interfere(order -> {
            if (failures.size() < MANY) {
                TransientDataAccessException failure = new TransientDataAccessResourceException("away");
                failures.add(failure);
                throw failure;
            }
        });
        sendOrder(203, order(203, 1));

        await().untilAsserted(() -> assertThat(shipments.of(203)).containsExactly(1));
        assertThat(shipments.attempts()).isEqualTo(MANY + 1);
        assertThat(ofShipping(203)).isEmpty();
        // a chain of all failures so far would grow without end
        assertThat(failures).allSatisfy(failure -> assertThat(failure).hasNoSuppressedExceptions());
    }

    @Test
    void aTransactionWhoseConnectionDiesIsTriedAgain() {
        AtomicInteger kills = new AtomicInteger();
        shipments.interfere(order -> {
            if (kills.incrementAndGet() <= MANY) {
                jdbc.execute("select pg_terminate_backend(pg_backend_pid())");
            }
        });
        sendOrder(204, order(204, 1));

        await().untilAsserted(() -> assertThat(shipments.of(204)).containsExactly(1));
        assertThat(ofShipping(204)).isEmpty();
    }

    @Test
    void transientFailuresDoNotUseUpTheAttempts() {
        AtomicInteger failures = new AtomicInteger();
        shipments.interfere(order -> {
            int failure = failures.incrementAndGet();
            if (failure <= MANY) {
                throw new TransientDataAccessResourceException("away");
            }
            if (failure < MANY + ATTEMPTS) {
                throw new IllegalStateException("not yet");
            }
        });
        sendOrder(205, order(205, 1));

        await().untilAsserted(() -> assertThat(shipments.of(205)).containsExactly(1));
        assertThat(ofShipping(205)).isEmpty();
    }

    @Test
    void anEventThatIsNotWantedAnyMoreIsDroppedWithoutADeadLetter() {
        shipments.interfere(order -> {
            if (order.number() == 1) {
                throw new Shop.TooLateException();
            }
        });
        sendOrder(206, order(206, 1));
        sendOrder(206, order(206, 2));

        await().untilAsserted(() -> assertThat(shipments.of(206)).containsExactly(2));
        assertThat(shipments.attempts()).isEqualTo(2);
        assertThat(ofShipping(206)).isEmpty();
    }

    @Test
    void anEventWaitsForAServiceThatIsAway() {
        AtomicInteger failures = new AtomicInteger();
        shipments.interfere(order -> {
            if (failures.incrementAndGet() <= MANY) {
                throw new Shop.CarrierAwayException();
            }
        });
        sendOrder(207, order(207, 1));
        sendOrder(207, order(207, 2));

        await().untilAsserted(() -> assertThat(shipments.of(207)).containsExactly(1, 2));
        assertThat(ofShipping(207)).isEmpty();
    }

    @Test
    void anEventWaitsForItsSagaToBeCommitted() {
        AtomicInteger failures = new AtomicInteger();
        shipments.interfere(order -> {
            if (failures.incrementAndGet() <= MANY) {
                throw new SagaNotKnownException("id", "step");
            }
        });
        sendOrder(208, order(208, 1));
        sendOrder(208, order(208, 2));

        await().untilAsserted(() -> assertThat(shipments.of(208)).containsExactly(1, 2));
        assertThat(ofShipping(208)).isEmpty();
    }

    @Test
    void anEventWhoseSagaNeverComesBecomesADeadLetterAndThePartitionGoesOn() {
        shipments.interfere(order -> {
            if (order.number() == 1) {
                throw new SagaNotKnownException("id", "step");
            }
        });
        sendOrder(209, order(209, 1));
        sendOrder(209, order(209, 2));

        await().untilAsserted(() -> assertThat(shipments.of(209)).containsExactly(2));
        assertThat(shipments.attempts()).isGreaterThan(ATTEMPTS + 1);
        assertThat(ofShipping(209)).singleElement().satisfies(letter -> assertThat(letter.causeType())
                .isEqualTo(SagaNotKnownException.class.getName()));
    }

    private void sendOrder(long orderId, String body) {
        topics.send(Shop.ORDERS, String.valueOf(orderId), Map.of("type", "OrderPlaced"), body);
    }

    private static String order(long orderId, int number) {
        return "{\"orderId\": %d, \"number\": %d}".formatted(orderId, number);
    }

    /** The read model of these tests takes the same events, and has dead letters of its own. */
    private List<DeadLetter> ofShipping(long orderId) {
        return deadLetters.list(Shop.ORDERS, 0, 100).items().stream()
                .filter(letter -> letter.consumer().equals(Shop.SHIPPING))
                .filter(letter ->
                        String.valueOf(orderId).equals(letter.received().key()))
                .toList();
    }

    private List<ReceivedRecord> copiesOf(long orderId) {
        return topics.read(Shop.ORDERS + ".dlt", String.valueOf(orderId)).stream()
                .filter(copy -> Shop.SHIPPING.equals(copy.headers().get("dlt_consumer")))
                .toList();
    }
}
