package io.pacenote.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pacenote.messaging.MessagingSettings.Forgotten;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a record as an event: a tolerant reader that insists on what makes it an event. */
public final class EventReader {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final EventTypes types;
    private final Validator validator;
    private final @Nullable Forgotten forgotten;
    private final JsonMapper json = EventJson.mapper();

    /** Nothing is forgotten. */
    public EventReader(EventTypes types, Validator validator) {
        this(types, validator, null);
    }

    /** @param forgotten the time whose events the database knows nothing of, if there is any */
    public EventReader(EventTypes types, Validator validator, @Nullable Forgotten forgotten) {
        this.types = types;
        this.validator = validator;
        this.forgotten = forgotten;
    }

    /**
     * @param received a record with or without headers
     * @return the event, or empty when its type is in no catalogue, or a restore of the database has forgotten it
     * @throws MalformedEventException when it cannot be an event, or not one of its type
     */
    public Optional<ReceivedEvent> read(ReceivedRecord received) {
        ReceivedRecord binary = StructuredMode.toBinary(received);
        if (isForgotten(binary)) {
            LOG.warn(
                    "The restore has forgotten {} of {}: record {} of {}-{} is left out",
                    binary.header(EventHeaders.CE_TYPE),
                    binary.key(),
                    binary.offset(),
                    binary.topic(),
                    binary.partition());
            return Optional.empty();
        }
        String declared = declaredType(binary);
        if (declared != null && findClass(declared, binary).isEmpty()) {
            return Optional.empty();
        }
        JsonNode body = EventJson.parse(json, binary.body());
        String type = declared != null ? declared : typeInside(body);
        return findClass(type, binary).map(target -> toEvent(idOf(received), binary, body, target));
    }

    /** Others, who say that they are others, know what they sent. */
    private boolean isForgotten(ReceivedRecord received) {
        return forgotten != null
                && received.time() != null
                && forgotten.contains(received.time())
                && types.isSource(received.header(EventHeaders.SOURCE));
    }

    /**
     * The identity of a record's event. The same record always yields the same one, wherever it is computed.
     *
     * @param received a record
     * @return its {@code ce_id}; when it has none of the form that an id has, a UUID that is derived from topic and body
     */
    public static String idOf(ReceivedRecord received) {
        String id = StructuredMode.idIn(received);
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
        String type = received.header(EventHeaders.TYPE);
        String cloudEventType = received.header(EventHeaders.CE_TYPE);
        if (type == null && cloudEventType != null) {
            type = cloudEventType.substring(cloudEventType.lastIndexOf('.') + 1);
        }
        return type == null || type.isBlank() ? null : type;
    }

    private Optional<Class<? extends Event>> findClass(String type, ReceivedRecord received) {
        String cloudEventType = received.headers().getOrDefault(EventHeaders.CE_TYPE, "");
        int dot = cloudEventType.lastIndexOf('.');
        return types.find(type, dot > 0 ? cloudEventType.substring(0, dot) : null, received.topic());
    }

    private static String typeInside(JsonNode body) {
        JsonNode type = body.path(EventJson.TYPE);
        if (!type.isTextual() || type.textValue().isBlank()) {
            throw new MalformedEventException(EventJson.TYPE, "is missing");
        }
        return type.textValue();
    }

    private ReceivedEvent toEvent(String id, ReceivedRecord received, JsonNode body, Class<? extends Event> target) {
        IdForm.require(received);
        Event event = bind(body, target);
        validate(event);
        String key = event.correlationKey();
        if (EventJson.isMissing(key)) {
            throw new MalformedEventException(
                    "correlation key", "is missing, the field that it is made of has no value");
        }
        IdForm.requireKey(key);
        return new ReceivedEvent(id, key, EventTime.of(received, body, types.timestampOf(target)), event);
    }

    private Event bind(JsonNode body, Class<? extends Event> target) {
        try {
            return json.treeToValue(body, target);
        } catch (MismatchedInputException e) {
            throw new MalformedEventException(fieldOf(e), reasonOf(e));
        } catch (JsonMappingException e) {
            throw new MalformedEventException(fieldOf(e), "is not accepted");
        } catch (JsonProcessingException e) {
            throw new MalformedEventException(EventJson.BODY, "is not a " + target.getSimpleName());
        }
    }

    private static String fieldOf(JsonMappingException e) {
        List<JsonMappingException.Reference> path = e.getPath();
        String field = path.isEmpty() ? null : path.get(path.size() - 1).getFieldName();
        return field == null ? EventJson.BODY : field;
    }

    private static String reasonOf(MismatchedInputException e) {
        Class<?> expected = e.getTargetType();
        if (expected == null) {
            return "has a wrong type";
        }
        return e instanceof InvalidFormatException && expected == String.class
                ? "has characters that are none"
                : "is not a " + expected.getSimpleName();
    }

    private void validate(Event event) {
        for (ConstraintViolation<Event> violation : validator.validate(event)) {
            throw new MalformedEventException(violation.getPropertyPath().toString(), violation.getMessage());
        }
    }
}
