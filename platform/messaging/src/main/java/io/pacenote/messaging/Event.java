package io.pacenote.messaging;

/**
 * Something that has happened in one bounded context and that others may want to know. Implement it with a record in the
 * system's {@code events} package; its simple class name is the event type, its components are the fields of the JSON body.
 */
public interface Event {

    /**
     * The business case that this event belongs to. It is the Kafka key, so the events of one case stay in order.
     *
     * @return the identity of the case; never empty, and neither {@code null} nor the word {@code "null"} in an event that
     *     is published or consumed
     */
    String correlationKey();
}
