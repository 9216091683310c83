package io.pacenote.messaging.inbox;

/**
 * An event has come that its consumer has taken before; it has no effect. Published as a Spring application event.
 *
 * @param consumer name of the consumer
 */
public record DuplicateReceived(String consumer) {}
