package io.pacenote.messaging;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The JSON dialect of events. It is independent of the application's own {@code ObjectMapper}: how HTTP bodies look must
 * never change what is stored on a topic for good.
 */
final class EventJson {

    /** Name of the whole body in messages about it. */
    static final String BODY = "body";

    /** Body field with the simple event name. */
    static final String TYPE = "eventType";

    /** Body field with the time of the event, see {@link BodyTimestamp}. */
    static final String TIMESTAMP = "timestamp";

    private EventJson() {}

    /**
     * A tolerant reader: unknown fields are ignored and numbers may be strings, but nothing is silently cut off, and what can
     * be read in two ways is not read. Text is checked as that of request bodies is.
     */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(LogicalType.Boolean, coercion -> coercion.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .addModule(values())
                .build();
    }

    private static SimpleModule values() {
        SimpleModule values = new SimpleModule().addDeserializer(String.class, new EventText());
        EventNumber.register(values);
        return values;
    }

    /** @throws MalformedEventException when it is no JSON object */
    static JsonNode parse(JsonMapper json, byte @Nullable [] body) {
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

    /** {@code String.valueOf} of a missing id makes the word "null", which is no key either. */
    static boolean isMissing(@Nullable String key) {
        return key == null || key.isBlank() || "null".equals(key);
    }
}
