package io.pacenote.messaging;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;

/**
 * Names of the headers that an event carries: CloudEvents 1.0 in Kafka's binary mode, the simple event type, and the saga.
 * They are the same on a Kafka record and, once {@link EventDecoder} has read it, on a Camel message.
 */
public final class EventHeaders {

    /** CloudEvents version; always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";

    /** Identity of the event, a UUID. A redelivered or redriven event keeps it. */
    public static final String ID = "ce_id";

    /** System and simple name, such as {@code codriver.PaymentMade}. */
    public static final String CE_TYPE = "ce_type";

    /** The system that published the event, such as {@code /codriver}. */
    public static final String SOURCE = "ce_source";

    /** When it happened, RFC 3339. */
    public static final String TIME = "ce_time";

    /** The correlation key, see {@link Event#correlationKey()}. */
    public static final String KEY = "ce_subject";

    /** Simple name of the event, such as {@code PaymentMade}. */
    public static final String TYPE = "type";

    /** Media type of the body; always {@code application/json}. */
    public static final String CONTENT_TYPE = "content-type";

    /**
     * The saga that the event belongs to, if any; Camel's Saga EIP reads it. Of a record {@link EventDecoder} alone brings it in,
     * with what the saga has to be.
     */
    public static final String SAGA = Exchange.SAGA_LONG_RUNNING_ACTION;

    /** What has caused the event: {@code traceparent} of W3C's Trace Context, as an extension of CloudEvents; if that is traced. */
    public static final String TRACEPARENT = "ce_traceparent";

    /**
     * On a record that an operator has sent again: the consumer group that has failed. All others have dealt with the first copy,
     * and pass over this one.
     */
    public static final String REDRIVEN_FOR = "redriven_for";

    /** On such a record: when the first copy was written, RFC 3339; absent when nobody knows. */
    public static final String REDRIVEN_TIME = "redriven_time";

    private static final String CLOUD_EVENT = "ce_";
    private static final Set<String> OTHERS = Set.of(TYPE, CONTENT_TYPE, SAGA.toLowerCase(Locale.ROOT));

    private EventHeaders() {}

    /**
     * Tells whether a header may come in from, or go out to, Kafka. Anything else could steer Camel, such as {@code
     * kafka.OVERRIDE_TOPIC} does (CVE-2026-49098).
     *
     * @param name header name in any case
     * @return true for the headers of an event
     */
    public static boolean isAllowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(CLOUD_EVENT) || OTHERS.contains(lower);
    }
}
