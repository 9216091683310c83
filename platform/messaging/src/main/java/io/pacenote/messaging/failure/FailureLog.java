package io.pacenote.messaging.failure;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventReader;
import io.pacenote.messaging.ReceivedRecord;
import io.pacenote.postgres.Causes;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what has happened to which event. It names ids and classes only: bodies, headers and even messages of exceptions may
 * hold what does not belong into a log.
 */
public final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    FailureLog() {}

    /** The event is going to be tried again. */
    public void retrying(Exchange exchange) {
        LOG.warn("{} failed, trying again: {}", name(exchange), cause(exchange));
    }

    /** The event was dropped. */
    public void discarded(Exchange exchange) {
        LOG.info("{} is not wanted any more and dropped: {}", name(exchange), cause(exchange));
    }

    /** The event was put aside. */
    public void movedToDeadLetters(Exchange exchange) {
        LOG.error("{} is a dead letter now: {}", name(exchange), cause(exchange));
    }

    /** Stored work was not done this time; it comes again. */
    public void postponed(Exchange exchange) {
        LOG.warn("{} comes again later: {}", exchange.getFromRouteId(), cause(exchange));
    }

    private static String name(Exchange exchange) {
        ReceivedRecord received = EventDecoder.receivedRecord(exchange);
        return "Event %s of %s-%d@%d in %s"
                .formatted(
                        EventReader.idOf(received),
                        received.topic(),
                        received.partition(),
                        received.offset(),
                        exchange.getFromRouteId());
    }

    private static String cause(Exchange exchange) {
        Throwable failure = FailureClassifier.failureOf(exchange);
        return failure == null
                ? "unknown"
                : Causes.of(failure)
                        .map(cause -> cause.getClass().getSimpleName())
                        .distinct()
                        .toList()
                        .toString();
    }
}
