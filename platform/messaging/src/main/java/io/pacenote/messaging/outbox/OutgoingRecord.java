package io.pacenote.messaging.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record to be.
 *
 * @param topic a declared topic
 * @param key Kafka key, or null for none
 * @param headers headers, written as UTF-8
 * @param body value, or null for a tombstone
 */
public record OutgoingRecord(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] body) {}
