package io.pacenote.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.messaging.outbox.OutgoingRecord;
import io.pacenote.saga.SagaEvent;
import io.pacenote.saga.SagaEventWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Tells on a topic what happens to sagas, as CloudEvents: none is lost, and none is told of what was rolled back. The Kafka key is
 * the saga's id. They belong to no saga themselves: who reads them joins none. The error of a stuck saga is left out, as it may
 * quote data; operators read it.
 */
final class SagaEventsToTopic implements SagaEventWriter {

    static final String SYSTEM = "pacenote.saga";

    private static final String ERROR = "error";

    private final Outbox outbox;
    private final String topic;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    SagaEventsToTopic(Outbox outbox, String topic, Clock clock) {
        this.outbox = outbox;
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public void write(SagaEvent event) {
        String type = event.getClass().getSimpleName();
        String key = event.sagaId().toString();
        Instant now = clock.instant();
        outbox.append(new OutgoingRecord(topic, key, headers(type, key, now), body(event, type, now)));
    }

    private static Map<String, String> headers(String type, String key, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, UUID.randomUUID().toString());
        headers.put(EventHeaders.CE_TYPE, SYSTEM + '.' + type);
        headers.put(EventHeaders.SOURCE, '/' + SYSTEM);
        headers.put(EventHeaders.TIME, now.toString());
        headers.put(EventHeaders.KEY, key);
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        headers.put(EventHeaders.TYPE, type);
        return headers;
    }

    private byte[] body(SagaEvent event, String type, Instant now) {
        ObjectNode body = json.createObjectNode();
        body.put(EventJson.TYPE, type);
        body.put(EventJson.TIMESTAMP, now.toEpochMilli());
        body.setAll((ObjectNode) json.valueToTree(event));
        body.remove(ERROR);
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + type, e);
        }
    }
}
