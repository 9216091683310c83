package io.pacenote.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a record as an event: a tolerant reader that insists on what makes it an event. */
public final class EventReader {

    private static final String BODY = "body";

    private final EventTypes types;
    private final Validator validator;
    private final JsonMapper json = EventJson.mapper();

    public EventReader(EventTypes types, Validator validator) {
        this.types = types;
        this.validator = validator;
    }

    /**
     * @param received a record with or without headers
     * @return the event, or empty when its type is in no catalogue
     * @throws MalformedEventException when it cannot be an event, or not one of its type
     */
    public Optional<ReceivedEvent> read(ReceivedRecord received) {
        String declared = declaredType(received);
        if (declared != null && findClass(declared, received).isEmpty()) {
            return Optional.empty();
        }
        JsonNode body = parse(received.body());
        String type = declared != null ? declared : typeInside(body);
        return findClass(type, received).map(target -> toEvent(received, body, target));
    }

    /**
     * The identity of a record's event. The same record always yields the same one, wherever it is computed.
     *
     * @param received a record
     * @return its {@code ce_id}; when it has none of the form that an id has, a UUID that is derived from topic and body
     */
    public static String idOf(ReceivedRecord received) {
        String id = received.headers().get(EventHeaders.ID);
        if (id != null && IdForm.isId(id)) {
            return id;
        }
        byte[] topic = (received.topic() + '\n').getBytes(StandardCharsets.UTF_8);
        byte[] body = received.body() == null ? new byte[0] : received.body();
        byte[] all = new byte[topic.length + body.length];
        System.arraycopy(topic, 0, all, 0, topic.length);
        System.arraycopy(body, 0, all, topic.length, body.length);
        return UUID.nameUUIDFromBytes(all).toString();
    }

    private static @Nullable String declaredType(ReceivedRecord received) {
        String type = received.headers().get(EventHeaders.TYPE);
        String cloudEventType = received.headers().get(EventHeaders.CE_TYPE);
        if ((type == null || type.isBlank()) && cloudEventType != null) {
            type = cloudEventType.substring(cloudEventType.lastIndexOf('.') + 1);
        }
        return type == null || type.isBlank() ? null : type;
    }

    private Optional<Class<? extends Event>> findClass(String type, ReceivedRecord received) {
        String cloudEventType = received.headers().getOrDefault(EventHeaders.CE_TYPE, "");
        int dot = cloudEventType.lastIndexOf('.');
        return types.find(type, dot > 0 ? cloudEventType.substring(0, dot) : null, received.topic());
    }

    private JsonNode parse(byte @Nullable [] body) {
        if (body == null) {
            throw new MalformedEventException(BODY, "is missing");
        }
        try {
            JsonNode node = json.readTree(body);
            if (!node.isObject()) {
                throw new MalformedEventException(BODY, "is not a JSON object");
            }
            return node;
        } catch (IOException e) {
            throw new MalformedEventException(BODY, "is not valid JSON");
        }
    }

    private static String typeInside(JsonNode body) {
        JsonNode type = body.path(EventJson.TYPE);
        if (!type.isTextual() || type.textValue().isBlank()) {
            throw new MalformedEventException(EventJson.TYPE, "is missing");
        }
        return type.textValue();
    }

    private ReceivedEvent toEvent(ReceivedRecord received, JsonNode body, Class<? extends Event> target) {
        IdForm.require(received);
        Event event = bind(body, target);
        validate(event);
        String key = event.correlationKey();
        if (EventJson.isMissing(key)) {
            throw new MalformedEventException(
                    "correlation key", "is missing, the field that it is made of has no value");
        }
        IdForm.requireKey(key);
        return new ReceivedEvent(idOf(received), key, timeOf(received, body, target), received.offset(), event);
    }

    private Event bind(JsonNode body, Class<? extends Event> target) {
        try {
            return json.treeToValue(body, target);
        } catch (MismatchedInputException e) {
            Class<?> expected = e.getTargetType();
            throw new MalformedEventException(
                    fieldOf(e), expected == null ? "has a wrong type" : "is not a " + expected.getSimpleName());
        } catch (JsonMappingException e) {
            throw new MalformedEventException(fieldOf(e), "is not accepted");
        } catch (JsonProcessingException e) {
            throw new MalformedEventException(BODY, "is not a " + target.getSimpleName());
        }
    }

    private static String fieldOf(JsonMappingException e) {
        List<JsonMappingException.Reference> path = e.getPath();
        String field = path.isEmpty() ? null : path.get(path.size() - 1).getFieldName();
        return field == null ? BODY : field;
    }

    private void validate(Event event) {
        for (ConstraintViolation<Event> violation : validator.validate(event)) {
            throw new MalformedEventException(violation.getPropertyPath().toString(), violation.getMessage());
        }
    }

    private Instant timeOf(ReceivedRecord received, JsonNode body, Class<? extends Event> type) {
        try {
            String time = received.headers().get(EventHeaders.TIME);
            if (time != null) {
                return Instant.parse(time);
            }
        } catch (DateTimeException e) {
            throw new MalformedEventException(EventHeaders.TIME, "is not an RFC 3339 time");
        }
        return types.timestampOf(type).read(body.path(EventJson.TIMESTAMP));
    }
}
