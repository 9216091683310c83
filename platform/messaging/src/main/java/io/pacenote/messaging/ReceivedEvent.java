package io.pacenote.messaging;

import java.time.Instant;

/**
 * An event that was read from a topic.
 *
 * @param id identity of the event; an event that has none gets one that is derived from its topic and body, so that a
 *     second copy of the record has the same
 * @param key correlation key
 * @param time when it happened
 * @param event what happened
 */
public record ReceivedEvent(String id, String key, Instant time, Event event) {

    /** Simple name of the event, never an alias. */
    public String type() {
        return event.getClass().getSimpleName();
    }
}
