package io.pacenote.app.ops;

import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.messaging.deadletter.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator reads it.
 *
 * @param partition -1 for an event that could not be sent
 * @param offset -1 for an event that could not be sent
 * @param body as UTF-8 text, what is not UTF-8 replaced; the redrive sends the original bytes
 * @param consumer Kafka consumer group that failed; empty for an event that could not be sent
 * @param causeType class name of the exception
 */
public record DeadLetterView(
        long id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String body,
        String consumer,
        String eventId,
        @Nullable String eventType,
        String causeType,
        String cause,
        Instant failedAt) {

    /** The view of a dead letter. */
    public static DeadLetterView of(DeadLetter letter) {
        ReceivedRecord received = letter.received();
        return new DeadLetterView(
                letter.id(),
                received.topic(),
                received.partition(),
                received.offset(),
                received.key(),
                received.headers(),
                received.body() == null ? null : new String(received.body(), StandardCharsets.UTF_8),
                letter.consumer(),
                letter.eventId(),
                letter.eventType(),
                letter.causeType(),
                letter.cause(),
                letter.failedAt());
    }
}
