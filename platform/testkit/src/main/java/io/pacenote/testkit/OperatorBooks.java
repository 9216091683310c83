package io.pacenote.testkit;

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

/** What an operator sees of a running system, and what only the database tells. */
public class OperatorBooks {

    private static final int MOST = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Sagas sagas;
    private final DeadLetters deadLetters;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final List<String> tables;

    /** @param tables everything that a request could leave a row in */
    public OperatorBooks(Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc, List<String> tables) {
        this.sagas = sagas;
        this.deadLetters = deadLetters;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.tables = List.copyOf(tables);
    }

    /** The newest saga of a business case. */
    public SagaDetails saga(long key) {
        return sagas.search(new SagaSearch(null, null, String.valueOf(key), 0, 1)).stream()
                .findFirst()
                .flatMap(saga -> sagas.find(saga.id()))
                .orElseThrow();
    }

    public void awaitSaga(long key, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(saga(key).saga().status()).hasToString(status));
    }

    /** The dead letters of a business case. */
    public List<DeadLetter> deadLetters(long key) {
        return deadLetters.list(null, 0, MOST).items().stream()
                .filter(letter -> String.valueOf(key).equals(letter.received().key()))
                .toList();
    }

    /** Waits until all that was written to the outbox has been sent. */
    public void awaitSent() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outbox.stats().pending()).isZero());
    }

    /** The time that a business case had is over now. */
    public void passDeadline(long key) {
        change("update saga.saga set deadline = now() where business_key = ?", String.valueOf(key));
    }

    /** How many rows there are of everything that a request could leave behind. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }

    public void change(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    protected JdbcClient jdbc() {
        return jdbc;
    }
}
