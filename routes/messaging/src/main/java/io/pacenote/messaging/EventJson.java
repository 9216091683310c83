package io.pacenote.messaging;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/**
 * The JSON dialect of events. It is independent of the application's own {@code ObjectMapper}: how HTTP bodies look must
 * never change what is stored on a topic for good.
 */
final class EventJson {

    /** Body field with the simple event name. */
    static final String TYPE = "eventType";

    /** Body field with the time of the event, see {@link BodyTimestamp}. */
    static final String TIMESTAMP = "timestamp";

    private EventJson() {}

    /**
     * A tolerant reader: unknown fields are ignored and numbers may be strings, but nothing is silently cut off, and what can
     * be read in two ways is not read.
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
                .build();
    }

    /** {@code String.valueOf} of a missing id makes the word "null", which is no key either. */
    static boolean isMissing(@Nullable String key) {
        return key == null || key.isBlank() || "null".equals(key);
    }
}
