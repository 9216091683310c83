package io.pacenote.messaging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.kafka.common.header.Headers;

/**
 * First step of every consuming route: the record's value becomes an {@link Event} of its type, the {@link EventHeaders} are
 * complete even if the record had none, and everything that is Kafka's is gone from the message. An event that no catalogue
 * knows, or that was sent again for another consumer, becomes a null body, so that no {@code choice} takes it.
 *
 * <p>The record itself stays on the exchange as {@link ReceivedRecord#PROPERTY}, for the dead letter it may become.
 */
public final class EventDecoder implements Processor {

    private static final String KAFKA_HEADERS = "kafka.";

    private final EventReader reader;
    private final SagaClaims claims;

    EventDecoder(EventReader reader, SagaClaims claims) {
        this.reader = reader;
        this.claims = claims;
    }

    /** @throws MalformedEventException when the record cannot be read as an event */
    @Override
    public void process(Exchange exchange) {
        ReceivedRecord received = receivedRecord(exchange);
        exchange.setProperty(ReceivedRecord.PROPERTY, received);
        Message message = exchange.getMessage();
        removeKafkaHeaders(message);
        removeBlankHeaders(message);
        ReceivedEvent read =
                isForAnother(received, exchange) ? null : reader.read(received).orElse(null);
        if (read == null) {
            message.setBody(null);
            return;
        }
        message.setHeader(EventHeaders.ID, read.id());
        message.setHeader(EventHeaders.TYPE, read.type());
        message.setHeader(EventHeaders.KEY, read.key());
        message.setHeader(EventHeaders.TIME, read.time().toString());
        message.setBody(read.event());
        claims.make(exchange, received, read);
    }

    /**
     * @param exchange an exchange that began with a Kafka record
     * @return the record as it came in, however far the exchange has got
     */
    public static ReceivedRecord receivedRecord(Exchange exchange) {
        ReceivedRecord known = exchange.getProperty(ReceivedRecord.PROPERTY, ReceivedRecord.class);
        if (known != null) {
            return known;
        }
        Message message = exchange.getMessage();
        Map<String, String> headers = rawHeaders(message);
        return new ReceivedRecord(
                message.getHeader(KafkaConstants.TOPIC, "", String.class),
                message.getHeader(KafkaConstants.PARTITION, -1, Integer.class),
                message.getHeader(KafkaConstants.OFFSET, -1L, Long.class),
                ReceivedRecord.timeOf(headers, message.getHeader(KafkaConstants.TIMESTAMP, -1L, Long.class)),
                message.getHeader(KafkaConstants.KEY, String.class),
                headers,
                message.getBody(byte[].class));
    }

    /**
     * @param exchange an exchange whose message this decoder has made, and whose body is still the event
     * @return the event with its headers
     */
    public static ReceivedEvent receivedEvent(Exchange exchange) {
        Message message = exchange.getMessage();
        return new ReceivedEvent(
                message.getHeader(EventHeaders.ID, String.class),
                message.getHeader(EventHeaders.KEY, String.class),
                Instant.parse(message.getHeader(EventHeaders.TIME, String.class)),
                message.getBody(Event.class));
    }

    /**
     * @param exchange an exchange that began with a Kafka record
     * @return name of its consumer: the Kafka consumer group, or the route where there is none
     */
    public static String consumerOf(Exchange exchange) {
        return exchange.getFromEndpoint() instanceof KafkaEndpoint kafka
                        && kafka.getConfiguration().getGroupId() != null
                ? kafka.getConfiguration().getGroupId()
                : exchange.getFromRouteId();
    }

    private static boolean isForAnother(ReceivedRecord received, Exchange exchange) {
        String consumer = received.header(EventHeaders.REDRIVEN_FOR);
        return consumer != null && !consumer.equals(consumerOf(exchange));
    }

    /** Not by a pattern, which Camel compiles anew for each header that does not begin with it. */
    private static void removeKafkaHeaders(Message message) {
        message.getHeaders()
                .keySet()
                .removeIf(name -> name.regionMatches(true, 0, KAFKA_HEADERS, 0, KAFKA_HEADERS.length()));
    }

    /** A header without value is as good as none. */
    private static void removeBlankHeaders(Message message) {
        message.getHeaders().values().removeIf(value -> value instanceof String text && text.isBlank());
    }

    private static Map<String, String> rawHeaders(Message message) {
        Headers headers = message.getHeader(KafkaConstants.HEADERS, Headers.class);
        if (headers != null) {
            return ReceivedRecord.decode(headers);
        }
        Map<String, String> decoded = new LinkedHashMap<>();
        message.getHeaders().keySet().stream()
                .filter(EventHeaders::isAllowed)
                .forEach(name -> decoded.put(name, message.getHeader(name, String.class)));
        return decoded;
    }
}
