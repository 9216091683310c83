package io.pacenote.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.MessagingSettings;
import io.pacenote.messaging.MessagingTest;
import io.pacenote.postgres.FormerName;
import io.pacenote.postgres.StoredNames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An event is taken once per consumer, and taken exactly if the consumer's transaction commits. */
@MessagingTest
class InboxTest {

    @Autowired
    Inbox inbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CamelContext camel;

    @Test
    void theSecondCopyIsRefusedAndAnotherConsumerStillTakesIt() {
        assertThat(take("a", "event-1")).isTrue();
        assertThat(take("a", "event-1")).isFalse();
        assertThat(take("b", "event-1")).isTrue();
        assertThat(inbox.of("a").contains("event-1")).isTrue();
    }

    @Test
    void aConsumerThatWasRenamedTakesNothingTwice() {
        take("a", "event-8");

        Inbox renamed = new Inbox(jdbc, new StoredNames(List.of(new FormerName("renamed", "a"))), duplicate -> {});

        assertThat(renamed.of("renamed").contains("event-8")).isTrue();
        assertThat(renamed.of("b").contains("event-8")).isFalse();
    }

    @Test
    void aRollbackLeavesTheEventUntaken() {
        transaction.executeWithoutResult(status -> {
            inbox.of("a").add("event-2");
            status.setRollbackOnly();
        });

        assertThat(inbox.of("a").contains("event-2")).isFalse();
        assertThat(take("a", "event-2")).isTrue();
    }

    @Test
    void aCopyThatComesMeanwhileWaitsForTheOutcomeOfTheFirst() {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            boolean added = inbox.of("a").add("event-3");
            taken.countDown();
            await().until(() -> mayCommit.getCount() == 0);
            return added;
        }));
        await().until(() -> taken.getCount() == 0);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> take("a", "event-3"));
        await().until(this::somebodyWaits);
        assertThat(second).isNotDone();

        mayCommit.countDown();

        assertThat(first.join()).isTrue();
        assertThat(second.join()).isFalse();
    }

    @Test
    void whatCamelRemovesAfterAFailureIsNotWhatAnotherHasTakenSince() {
        assertThat(take("a", "event-4")).isTrue();

        inbox.of("a").remove("event-4");

        assertThat(take("a", "event-4")).isFalse();
    }

    @Test
    void takingOutsideATransactionIsRefused() {
        IdempotentRepository repository = inbox.of("a");
        assertThatThrownBy(() -> repository.add("event-5")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasTakenLongAgoIsForgotten() throws Exception {
        take("a", "event-6");
        take("a", "event-7");
        jdbc.update("update messaging.inbox set received_at = now() - interval '31 days' where event_id = 'event-6'");

        purgeEvery(Duration.ofMillis(20));

        await().until(() -> !inbox.of("a").contains("event-6"));
        assertThat(inbox.of("a").contains("event-7")).isTrue();
        purgeEvery(Duration.ofHours(1));
    }

    /** Camel puts the route in the place of the one that has the same id. */
    private void purgeEvery(Duration interval) throws Exception {
        camel.addRoutes(new InboxPurgeRoutes(inbox, new MessagingSettings.Inbox(Duration.ofDays(30), interval)));
    }

    private boolean take(String consumer, String event) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> inbox.of(consumer).add(event)));
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%messaging.inbox%')",
                Boolean.class));
    }
}
