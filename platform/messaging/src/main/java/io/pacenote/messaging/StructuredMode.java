package io.pacenote.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents in structured mode (CloudEvents 1.0, Kafka Protocol Binding 3.3): the attributes are in the value of the record,
 * around the data. They become headers, as in binary mode, so that nobody else has to know.
 */
final class StructuredMode {

    private static final String CLOUD_EVENTS = "application/cloudevents";
    private static final String AS_JSON = "application/cloudevents+json";
    private static final String DATA = "data";
    private static final String DATA_BASE64 = "data_base64";

    /** The attributes that are read, and the headers that hold them in binary mode. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "id", EventHeaders.ID,
            "type", EventHeaders.CE_TYPE,
            "source", EventHeaders.SOURCE,
            "time", EventHeaders.TIME,
            "subject", EventHeaders.KEY,
            "specversion", EventHeaders.SPEC_VERSION,
            "datacontenttype", EventHeaders.CONTENT_TYPE);

    private static final JsonMapper JSON = EventJson.mapper();

    private StructuredMode() {}

    /**
     * @param received any record
     * @return the same event in binary mode; a record that is not in structured mode stays as it is
     * @throws MalformedEventException when it says that it is in structured mode, and cannot be read so
     */
    static ReceivedRecord toBinary(ReceivedRecord received) {
        String mediaType = mediaTypeOf(received);
        if (!mediaType.startsWith(CLOUD_EVENTS)) {
            return received;
        }
        if (!AS_JSON.equals(mediaType)) {
            throw new MalformedEventException(
                    EventHeaders.CONTENT_TYPE, "is a format of CloudEvents that is not read, only " + AS_JSON + " is");
        }
        JsonNode envelope = EventJson.parse(JSON, received.body());
        Map<String, String> headers = new LinkedHashMap<>(received.headers());
        headers.remove(EventHeaders.CONTENT_TYPE);
        ATTRIBUTES.forEach((attribute, header) -> {
            String value = valueOf(envelope, attribute);
            if (value != null) {
                headers.put(header, value);
            }
        });
        return received.with(headers, dataOf(envelope));
    }

    /** The id that the event itself has, in whatever mode; null when it has none that can be read. */
    static @Nullable String idIn(ReceivedRecord received) {
        try {
            return toBinary(received).header(EventHeaders.ID);
        } catch (MalformedEventException e) {
            return received.header(EventHeaders.ID);
        }
    }

    private static String mediaTypeOf(ReceivedRecord received) {
        String contentType = received.header(EventHeaders.CONTENT_TYPE);
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String valueOf(JsonNode envelope, String attribute) {
        JsonNode value = envelope.path(attribute);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new MalformedEventException(attribute, "is not a string");
        }
        return value.textValue();
    }

    private static byte @Nullable [] dataOf(JsonNode envelope) {
        if (envelope.hasNonNull(DATA)) {
            return envelope.get(DATA).toString().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return envelope.path(DATA_BASE64).binaryValue();
        } catch (IOException e) {
            throw new MalformedEventException(DATA_BASE64, "is not Base64");
        }
    }
}
