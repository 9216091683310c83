package io.pacenote.messaging.deadletter;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.EventReader;
import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.postgres.Causes;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter to be.
 *
 * @param received the record
 * @param consumer Kafka consumer group, or the route where there is none
 * @param causeType class name of the exception
 * @param cause its message
 */
record FailedRecord(ReceivedRecord received, String consumer, String causeType, String cause) {

    /** Kafka would refuse a record whose headers hold a whole stack of messages. */
    private static final int MAX_CAUSE = 2_000;

    /** Takes all from a failed exchange, while Camel still knows the failure. */
    static FailedRecord of(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return new FailedRecord(
                EventDecoder.receivedRecord(exchange),
                EventDecoder.consumerOf(exchange),
                failure == null ? "unknown" : Causes.rootOf(failure).getClass().getName(),
                failure == null ? "unknown" : describe(failure));
    }

    String eventId() {
        return EventReader.idOf(received);
    }

    @Nullable
    String eventType() {
        return received.headers().get(EventHeaders.TYPE);
    }

    private static String describe(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        Throwable root = Causes.rootOf(failure);
        if (root != failure) {
            text += "; caused by " + root.getClass().getSimpleName() + ": " + root.getMessage();
        }
        return ReceivedRecord.storable(text.substring(0, Math.min(text.length(), MAX_CAUSE)));
    }
}
