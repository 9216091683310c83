package io.pacenote.messaging;

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

    /** Exchange property under which {@link EventDecoder} leaves the record. */
    public static final String PROPERTY = "PacenoteReceivedRecord";
}
