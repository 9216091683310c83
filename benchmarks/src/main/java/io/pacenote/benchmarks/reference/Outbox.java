package io.pacenote.benchmarks.reference;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Events that are to be sent, written in the transaction that caused them. */
final class Outbox {

    private static final String APPEND =
            "insert into messaging.outbox (topic, key, headers, body) values (?, ?, ?::jsonb, ?)";

    private final JsonMapper json = new JsonMapper();
    private final Runnable relay;

    /** @param relay is woken */
    Outbox(Runnable relay) {
        this.relay = relay;
    }

    void append(Connection connection, String topic, String type, long subId, String saga, Map<String, Object> fields)
            throws Exception {
        Instant now = Instant.now();
        String key = Long.toString(subId);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("eventType", type);
        body.put("timestamp", now.toEpochMilli());
        body.putAll(fields);
        Sql.update(
                connection,
                APPEND,
                topic,
                key,
                json.writeValueAsString(headers(type, key, saga, now)),
                json.writeValueAsBytes(body));
    }

    /** To be called after the commit. */
    void flush() {
        relay.run();
    }

    private static Map<String, String> headers(String type, String key, String saga, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(Event.ID, UUID.randomUUID().toString());
        headers.put("ce_type", "codriver." + type);
        headers.put("ce_source", "/codriver");
        headers.put("ce_time", now.toString());
        headers.put("ce_subject", key);
        headers.put("content-type", "application/json");
        headers.put(Event.TYPE, type);
        headers.put(Event.SAGA, saga);
        return headers;
    }
}
