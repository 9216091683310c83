package io.pacenote.messaging;

import java.util.Map;

/**
 * An event as it goes to Kafka.
 *
 * @param key Kafka key
 * @param headers see {@link EventHeaders}
 * @param body JSON object
 */
public record EncodedEvent(String key, Map<String, String> headers, byte[] body) {}
