package io.pacenote.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.common.header.Headers;

/**
 * First step of every consuming route: the record's value becomes an {@link Event} of its type, the {@link EventHeaders} are
 * complete even if the record had none, and everything that is Kafka's is gone from the message. An event that no catalogue
 * knows becomes a null body, so that no {@code choice} takes it.
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
        ReceivedEvent read = reader.read(received).orElse(null);
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
        return new ReceivedRecord(
                message.getHeader(KafkaConstants.TOPIC, "", String.class),
                message.getHeader(KafkaConstants.PARTITION, -1, Integer.class),
                message.getHeader(KafkaConstants.OFFSET, -1L, Long.class),
                message.getHeader(KafkaConstants.KEY, String.class),
                rawHeaders(message),
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
                receivedRecord(exchange).offset(),
                message.getBody(Event.class));
    }

    /** Not by a pattern, which Camel compiles anew for each header that does not begin with it. */
    private static void removeKafkaHeaders(Message message) {
        message.getHeaders()
                .keySet()
                .removeIf(name -> name.regionMatches(true, 0, KAFKA_HEADERS, 0, KAFKA_HEADERS.length()));
    }

    private static Map<String, String> rawHeaders(Message message) {
        Map<String, String> decoded = new LinkedHashMap<>();
        Headers headers = message.getHeader(KafkaConstants.HEADERS, Headers.class);
        if (headers == null) {
            message.getHeaders().keySet().stream()
                    .filter(EventHeaders::isAllowed)
                    .forEach(name -> decoded.put(name, message.getHeader(name, String.class)));
            return decoded;
        }
        headers.forEach(header -> decoded.put(
                header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return decoded;
    }
}
