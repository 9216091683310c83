package io.pacenote.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingTest;
import io.pacenote.messaging.OrderView;
import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.messaging.Shipments;
import io.pacenote.messaging.Shop;
import io.pacenote.messaging.TopicProbe;
import io.pacenote.messaging.projection.ProjectionRebuild;
import io.pacenote.messaging.projection.RebuildStatus.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was put aside is kept, whatever it holds, and can be sent again. */
@MessagingTest
class DeadLettersTest {

    @Autowired
    Shipments shipments;

    @Autowired
    TopicProbe topics;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    OrderView view;

    @Autowired
    ProjectionRebuild rebuild;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void calm() {
        shipments.reset();
        view.fail(false);
    }

    @Test
    void aRedrivenEventIsTakenByTheConsumerThatFailedAndKeepsItsIdentity() {
        DeadLetter letter = failingOrder("900");
        shipments.reset();

        assertThat(deadLetters.redrive(letter.id())).isTrue();

        await().untilAsserted(() -> assertThat(shipments.of(900)).containsExactly(1));
        assertThat(shipments.headersOf(900)).containsEntry("ce_id", letter.eventId());
        assertThat(deadLetters.get(letter.id())).isEmpty();
        assertThat(deadLetters.redrive(letter.id())).isFalse();
    }

    @Test
    void aRedrivenRecordThatFailsAgainIsADeadLetterOfTheSameConsumerAlone() {
        topics.send(Shop.ORDERS, "905", Map.of("type", "OrderPlaced"), "{oops");
        await().until(() -> all("905").size() == 2);
        DeadLetter first = ofShipping("905").get(0);

        deadLetters.redrive(first.id());

        await().untilAsserted(
                        () -> assertThat(ofShipping("905")).singleElement().satisfies(again -> assertThat(again.id())
                                .isGreaterThan(first.id())));
        await().until(() -> topics.committed(OrderView.NAME, Shop.ORDERS) == topics.end(Shop.ORDERS));
        assertThat(all("905")).hasSize(2);
    }

    @Test
    void aRedrivenEventHappenedWhenItsFirstRecordWasWritten() {
        DeadLetter letter = failingOrder("906");
        shipments.reset();

        deadLetters.redrive(letter.id());

        await().untilAsserted(() -> assertThat(shipments.of(906)).containsExactly(1));
        assertThat(letter.received().time())
                .isEqualTo(topics.read(Shop.ORDERS, "906").get(0).time());
        assertThat(shipments.headersOf(906))
                .containsEntry("ce_time", letter.received().time().toString());
    }

    @Test
    void anEventThatTheReadModelTookWhenItWasSentAgainIsThereAfterARebuild() {
        view.fail(true);
        topics.send(Shop.ORDERS, "907", Map.of("type", "OrderPlaced"), "{\"orderId\": 907, \"number\": 1}");
        await().until(() -> !all("907").isEmpty());
        view.fail(false);
        deadLetters.redrive(all("907").get(0).id());
        await().until(() -> view.of(907).isPresent());

        rebuild.start(OrderView.NAME);
        await().until(() -> rebuild.status(OrderView.NAME).orElseThrow().state() == State.DONE);

        assertThat(view.of(907)).contains(new OrderView.View(907, 1, null));
        await().untilAsserted(() -> assertThat(shipments.of(907)).containsExactly(1));
    }

    @Test
    void aDeadLetterIsListedByTopicShownAndDeleted() {
        DeadLetter letter = failingOrder("901");

        DeadLetterPage page = deadLetters.list(Shop.ORDERS, 0, 1);
        assertThat(page.total()).isPositive();
        assertThat(page.items()).hasSize(1);
        assertThat(deadLetters.list("elsewhere", 0, 10).items()).isEmpty();
        assertThat(deadLetters.list(null, 0, 100).total()).isGreaterThanOrEqualTo(page.total());
        assertThat(deadLetters.get(letter.id()).orElseThrow().received().key()).isEqualTo("901");

        assertThat(deadLetters.delete(letter.id())).isTrue();
        assertThat(deadLetters.delete(letter.id())).isFalse();
        assertThat(deadLetters.get(letter.id())).isEmpty();
    }

    @Test
    void whatADatabaseCannotStoreIsPutAsideAllTheSameAndGoodOnesFollow() {
        Map<String, String> headers = Map.of("type", "OrderPlaced", "ce_id", "x".repeat(5_000), "note", "a\0b");
        topics.send(Shop.ORDERS, "902\0", headers, "{oops");
        topics.send(Shop.ORDERS, "902\0", Map.of("type", "OrderPlaced"), "{\"orderId\": 902, \"number\": 1}");

        await().untilAsserted(() -> assertThat(shipments.of(902)).containsExactly(1));
        assertThat(ofShipping("902\uFFFD")).hasSize(1);
    }

    @Test
    void aRecordIsPutAsideOnceThoughItIsReadTwice() {
        ReceivedRecord received = new ReceivedRecord(Shop.ORDERS, 0, 1_000_000, null, "903", Map.of(), null);
        FailedRecord failed = new FailedRecord(received, Shop.SHIPPING, "type", "cause");
        transaction.executeWithoutResult(status -> deadLetters.store(failed));
        transaction.executeWithoutResult(status -> deadLetters.store(failed));

        assertThat(ofShipping("903")).hasSize(1);
        await().until(() -> !topics.read(Shop.ORDERS + ".dlt", "903").isEmpty());
        assertThat(topics.read(Shop.ORDERS + ".dlt", "903")).hasSize(1);
    }

    @Test
    void aDatabaseThatFailsWhileTheRecordIsPutAsideDoesNotLoseIt() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("lock table messaging.dead_letter in access exclusive mode");
            topics.send(Shop.ORDERS, "904", Map.of("type", "OrderPlaced"), "{oops");
            await().until(() -> killWaiting() > 0);
        });
        topics.send(Shop.ORDERS, "904", Map.of("type", "OrderPlaced"), "{\"orderId\": 904, \"number\": 1}");

        await().untilAsserted(() -> assertThat(ofShipping("904")).hasSize(1));
        await().untilAsserted(() -> assertThat(shipments.of(904)).containsExactly(1));
    }

    private int killWaiting() {
        return jdbc.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%insert into messaging.dead_letter%'")
                .size();
    }

    private DeadLetter failingOrder(String orderId) {
        shipments.interfere(order -> {
            throw new IllegalStateException("no such carrier");
        });
        String body = "{\"orderId\": %s, \"number\": 1}".formatted(orderId);
        topics.send(Shop.ORDERS, orderId, Map.of("type", "OrderPlaced"), body);
        await().until(() -> !ofShipping(orderId).isEmpty());
        return ofShipping(orderId).get(0);
    }

    /** The read model of these tests takes the same events, and has dead letters of its own. */
    private List<DeadLetter> ofShipping(String key) {
        return all(key).stream()
                .filter(letter -> letter.consumer().equals(Shop.SHIPPING))
                .toList();
    }

    private List<DeadLetter> all(String key) {
        return deadLetters.list(Shop.ORDERS, 0, 100).items().stream()
                .filter(letter -> key.equals(letter.received().key()))
                .toList();
    }
}
