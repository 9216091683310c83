package io.pacenote.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an event as JSON (spec §0.3) with CloudEvents 1.0 headers in Kafka's binary mode. */
public final class EventEncoder {

    private final EventTypes types;
    private final Clock clock;
    private final JsonMapper json = EventJson.mapper();

    public EventEncoder(EventTypes types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    /**
     * @param event an event of a declared {@link EventCatalog}
     * @param sagaId the saga that it belongs to, or null
     * @return the event with a new id and the current time
     * @throws IllegalArgumentException when the event is in no catalogue or has no correlation key
     */
    public EncodedEvent encode(Event event, @Nullable String sagaId) {
        String key = event.correlationKey();
        if (EventJson.isMissing(key)) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no correlation key");
        }
        Instant now = clock.instant();
        return new EncodedEvent(key, headers(event, key, now, sagaId), body(event, now));
    }

    private Map<String, String> headers(Event event, String key, Instant now, @Nullable String sagaId) {
        String type = types.nameOf(event.getClass());
        String system = types.systemOf(event.getClass());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, UUID.randomUUID().toString());
        headers.put(EventHeaders.CE_TYPE, system + '.' + type);
        headers.put(EventHeaders.SOURCE, types.sourceOf(event.getClass()));
        headers.put(EventHeaders.TIME, now.toString());
        headers.put(EventHeaders.KEY, key);
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        headers.put(EventHeaders.TYPE, type);
        if (sagaId != null) {
            headers.put(EventHeaders.SAGA, sagaId);
        }
        return headers;
    }

    /** An event with a timestamp of its own keeps that one. */
    private byte[] body(Event event, Instant now) {
        ObjectNode body = json.createObjectNode();
        body.put(EventJson.TYPE, types.nameOf(event.getClass()));
        body.set(EventJson.TIMESTAMP, types.timestampOf(event.getClass()).write(now));
        body.setAll((ObjectNode) json.valueToTree(event));
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot write " + event.getClass().getSimpleName(), e);
        }
    }
}
