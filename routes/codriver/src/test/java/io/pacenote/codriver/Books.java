package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.SagaDetails;
import io.pacenote.saga.SagaSearch;
import io.pacenote.saga.Sagas;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees, and what only the database tells. */
final class Books {

    private static final int MOST = 1000;
    private static final List<String> TABLES = List.of(
            "codriver_subscription.subscription",
            "codriver_payment.payment",
            "codriver_management.subscription_management",
            "codriver_mypage.application",
            "saga.saga",
            "messaging.outbox",
            "messaging.dead_letter",
            "rest.idempotency_key",
            "simulators_psp.charge");

    private final Sagas sagas;
    private final DeadLetters deadLetters;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    Books(Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc) {
        this.sagas = sagas;
        this.deadLetters = deadLetters;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** The saga of an application. */
    SagaDetails saga(long subId) {
        return sagas.search(new SagaSearch(null, null, String.valueOf(subId), 0, 1)).stream()
                .findFirst()
                .flatMap(saga -> sagas.find(saga.id()))
                .orElseThrow();
    }

    void awaitSaga(long subId, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(saga(subId).saga().status()).hasToString(status));
    }

    List<DeadLetter> deadLetters(long subId) {
        return deadLetters.list(null, 0, MOST).items().stream()
                .filter(letter -> String.valueOf(subId).equals(letter.received().key()))
                .toList();
    }

    /** Waits until all that was written to the outbox has been sent. */
    void awaitSent() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(outbox.stats().pending()).isZero());
    }

    /** The time that an application had is over now. */
    void passDeadline(long subId) {
        change("update saga.saga set deadline = now() where business_key = ?", String.valueOf(subId));
    }

    /** Whether the payment of an application was compared with the provider's books. */
    boolean isReconciled(long subId) {
        return jdbc.sql("select reconciled from codriver_payment.payment where sub_id = ?")
                .param(subId)
                .query(Boolean.class)
                .single();
    }

    /** How many rows there are of everything that a request could leave behind. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }

    void change(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
