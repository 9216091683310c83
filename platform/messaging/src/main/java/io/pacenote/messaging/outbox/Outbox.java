package io.pacenote.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.messaging.EncodedEvent;
import io.pacenote.messaging.Event;
import io.pacenote.messaging.EventEncoder;
import io.pacenote.messaging.EventTrace;
import io.pacenote.messaging.kafka.DeclaredTopics;
import io.pacenote.postgres.WakeUpSignal;
import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The writing end of the outbox. In a route, use the endpoint {@code outbox:<topic>}. */
public class Outbox {

    private static final String APPEND =
            "insert into messaging.outbox (topic, key, headers, body) values (?, ?, ?::jsonb, ?)";
    private static final String STATS = """
            select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from messaging.outbox
            """;

    private final JdbcTemplate jdbc;
    private final EventEncoder encoder;
    private final DeclaredTopics topics;
    private final WakeUpSignal relay;
    private final Tracing tracing;
    private final JsonMapper json = new JsonMapper();

    Outbox(JdbcTemplate jdbc, EventEncoder encoder, DeclaredTopics topics, WakeUpSignal relay, Tracing tracing) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.topics = topics;
        this.relay = relay;
        this.tracing = tracing;
    }

    /**
     * Publishes an event when the current transaction commits.
     *
     * @param topic a declared topic
     * @param event an event of a declared catalogue
     * @param sagaId the saga that it belongs to, or null
     * @throws IllegalArgumentException when topic or event is not declared, or the event has no correlation key
     * @throws IllegalStateException when no transaction is open
     */
    public void append(String topic, Event event, @Nullable String sagaId) {
        EncodedEvent encoded = encoder.encode(event, sagaId);
        try (TracedWork sending = EventTrace.send(tracing, topic, event)) {
            Map<String, String> headers = EventTrace.with(encoded.headers(), sending);
            append(new OutgoingRecord(topic, encoded.key(), headers, encoded.body()));
        }
    }

    /**
     * Sends a record as it is when the current transaction commits.
     *
     * @throws IllegalArgumentException when the topic is not declared
     * @throws IllegalStateException when no transaction is open
     */
    public void append(OutgoingRecord outgoing) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "The outbox is written in the transaction that caused the event; none is open");
        }
        topics.require(outgoing.topic());
        jdbc.update(APPEND, outgoing.topic(), outgoing.key(), toJson(outgoing.headers()), outgoing.body());
        relay.sendAfterCommit();
    }

    /** Counts what waits; a healthy outbox is empty most of the time. */
    public OutboxStats stats() {
        return jdbc.queryForObject(
                STATS,
                (row, number) -> new OutboxStats(row.getLong(1), Duration.ofMillis((long) (row.getDouble(2) * 1000))));
    }

    private String toJson(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Headers of a record cannot be written", e);
        }
    }
}
