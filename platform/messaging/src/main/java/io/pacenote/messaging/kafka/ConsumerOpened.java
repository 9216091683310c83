package io.pacenote.messaging.kafka;

/**
 * Camel has opened a consumer of Kafka, at the start of a route or after a failure. Published as a Spring application event.
 *
 * @param group to which it belongs
 */
public record ConsumerOpened(String group) {}
