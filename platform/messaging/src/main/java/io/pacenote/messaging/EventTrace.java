package io.pacenote.messaging;

import io.pacenote.tracing.TracedWork;
import io.pacenote.tracing.Tracing;
import io.pacenote.tracing.WorkKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trace that events carry from their sender to their consumers (N-9). It stands in a record twice: as an attribute of the
 * event, which is where CloudEvents has it, and under the name that clients of others look for.
 */
public final class EventTrace {

    private static final String SYSTEM = "messaging.system";
    private static final String KAFKA = "kafka";
    private static final String TOPIC = "messaging.destination.name";
    private static final String CONSUMER = "messaging.consumer.group.name";
    private static final String EVENT = "pacenote.event.type";

    private EventTrace() {}

    /** Begins to send an event. */
    public static TracedWork send(Tracing tracing, String topic, Event event) {
        if (!tracing.isOn()) {
            return TracedWork.NONE;
        }
        return tracing.begin(WorkKind.SEND, "send " + topic)
                .with(SYSTEM, KAFKA)
                .with(TOPIC, topic)
                .with(EVENT, event.getClass().getSimpleName());
    }

    /** Begins to consume a record, which may be traced by whoever sent it. */
    public static TracedWork receive(Tracing tracing, ReceivedRecord received, String consumer) {
        @Nullable String ofEvent = received.header(EventHeaders.TRACEPARENT);
        return tracing.resume(
                        WorkKind.RECEIVE,
                        "process " + received.topic(),
                        ofEvent == null ? received.header(Tracing.TRACEPARENT) : ofEvent)
                .with(SYSTEM, KAFKA)
                .with(TOPIC, received.topic())
                .with(CONSUMER, consumer);
    }

    /** The headers of a record with what has caused it, if that is traced. */
    public static Map<String, String> with(Map<String, String> headers, TracedWork sending) {
        @Nullable String cause = sending.traceparent();
        if (cause == null) {
            return headers;
        }
        Map<String, String> traced = new LinkedHashMap<>(headers);
        traced.put(EventHeaders.TRACEPARENT, cause);
        traced.put(Tracing.TRACEPARENT, cause);
        return traced;
    }
}
