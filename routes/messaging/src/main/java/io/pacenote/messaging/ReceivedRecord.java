package io.pacenote.messaging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record as it came in, before anything was made of it. It is what a dead letter keeps.
 *
 * @param topic where it came from
 * @param partition partition of the topic, or -1 when it did not come from Kafka
 * @param offset offset in the partition, or -1 when it did not come from Kafka
 * @param key Kafka key, or null
 * @param headers all headers of the record, decoded as UTF-8
 * @param body value of the record, or null for a tombstone
 */
public record ReceivedRecord(
        String topic,
        int partition,
        long offset,
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
     * @param text any text from outside
     * @return the text as PostgreSQL can store it
     */
    public static String storable(String text) {
        return text.replace(NUL, REPLACEMENT);
    }
}
