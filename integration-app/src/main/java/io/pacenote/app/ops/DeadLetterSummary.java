package io.pacenote.app.ops;

import io.pacenote.app.logs.PrivateText;
import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.messaging.deadletter.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it stands in lists and in JMX: what failed, where and why, but not what the event says, which may be about
 * a person. An operator who has to know that looks at {@link DeadLetterView}.
 *
 * @param partition -1 for an event that could not be sent
 * @param offset -1 for an event that could not be sent
 * @param consumer Kafka consumer group that failed; empty for an event that could not be sent
 * @param causeType class name of the exception
 * @param cause its message, masked by {@link PrivateText}
 */
public record DeadLetterSummary(
        long id,
        String topic,
        int partition,
        long offset,
        String consumer,
        String eventId,
        @Nullable String eventType,
        String causeType,
        String cause,
        Instant failedAt) {

    /** The summary of a dead letter. */
    public static DeadLetterSummary of(DeadLetter letter) {
        ReceivedRecord received = letter.received();
        return new DeadLetterSummary(
                letter.id(),
                received.topic(),
                received.partition(),
                received.offset(),
                letter.consumer(),
                letter.eventId(),
                letter.eventType(),
                letter.causeType(),
                PrivateText.mask(letter.cause()),
                letter.failedAt());
    }
}
