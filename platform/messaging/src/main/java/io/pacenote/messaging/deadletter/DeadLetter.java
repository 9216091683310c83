package io.pacenote.messaging.deadletter;

import io.pacenote.messaging.ReceivedRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was put aside.
 *
 * @param id number of the dead letter
 * @param received the record as it came in; partition and offset are -1 for an event that could not be sent
 * @param consumer Kafka consumer group that failed; empty for an event that could not be sent
 * @param eventId identity of the event, see {@link io.pacenote.messaging.EventReader#idOf}
 * @param eventType simple event name as far as the record's headers tell it
 * @param causeType class name of the exception
 * @param cause message of the exception and of what caused it
 * @param failedAt when it was put aside
 */
public record DeadLetter(
        long id,
        ReceivedRecord received,
        String consumer,
        String eventId,
        @Nullable String eventType,
        String causeType,
        String cause,
        Instant failedAt) {}
