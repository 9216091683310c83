package io.pacenote.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as it came in, before anything was made of it. It is what a dead letter keeps.
 *
 * @param topic where it came from
 * @param partition partition of the topic, or -1 when it did not come from Kafka
 * @param offset offset in the partition, or -1 when it did not come from Kafka
 * @param time when it was written, as its producer or the broker says; null when nobody does
 * @param key Kafka key, or null
 * @param headers all headers of the record that have a value, decoded as UTF-8
 * @param body value of the record, or null for a tombstone
 */
public record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        @Nullable Instant time,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] body) {

    /** PostgreSQL's text cannot hold it, and a record that cannot even be put aside would block its partition for ever. */
    private static final char NUL = '\0';

    private static final char REPLACEMENT = '\uFFFD';

    /** Replaces what cannot be printed in headers, and NUL characters in the key. */
    public ReceivedRecord {
        key = key == null ? null : storable(key);
        Map<String, String> storable = new LinkedHashMap<>();
        headers.forEach((name, value) -> storable.put(IdForm.printable(name), IdForm.printable(value)));
        headers = Collections.unmodifiableMap(storable);
    }

    /** Exchange property under which {@link EventDecoder} leaves the record. */
    public static final String PROPERTY = "PacenoteReceivedRecord";

    /**
     * @param headers of a Kafka record; a header without a value counts as absent
     * @return their names and values; of a name that is there twice, the last value
     */
    public static Map<String, String> decode(Headers headers) {
        Map<String, String> decoded = new LinkedHashMap<>();
        headers.forEach(header -> {
            if (header.value() != null) {
                decoded.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return decoded;
    }

    /**
     * @param headers decoded headers of a Kafka record
     * @param timestamp of the record, in milliseconds since 1970 UTC; negative when it has none
     * @return when its first copy was written, or null when that is not told or no time that a database could store
     */
    public static @Nullable Instant timeOf(Map<String, String> headers, long timestamp) {
        Instant first = timeOfFirstCopy(headers);
        if (first == null && timestamp < 0) {
            return null;
        }
        Instant time = first == null ? Instant.ofEpochMilli(timestamp) : first;
        return EventTime.isPossible(time) ? time : null;
    }

    private static @Nullable Instant timeOfFirstCopy(Map<String, String> headers) {
        try {
            String first = headers.get(EventHeaders.REDRIVEN_TIME);
            return first == null ? null : Instant.parse(first);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * @param name name of a header
     * @return its value, or null when it has none: absent and blank are the same
     */
    @Nullable
    String header(String name) {
        String value = headers.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The same record with other headers and another value. */
    ReceivedRecord with(Map<String, String> otherHeaders, byte @Nullable [] otherBody) {
        return new ReceivedRecord(topic, partition, offset, time, key, otherHeaders, otherBody);
    }

    /**
     * @param text any text from outside
     * @return the text as PostgreSQL can store it
     */
    public static String storable(String text) {
        return text.replace(NUL, REPLACEMENT);
    }
}
