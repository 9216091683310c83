package io.pacenote.teashop.customer;

import static io.pacenote.teashop.TeashopChannels.TOPIC;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/** An order of which others publish what happens to it; its customer and its seller look at their phones. */
record NotifiedOrder(Client http, long id) {

    private static final AtomicLong NUMBERS = new AtomicLong(700_000);
    private static final String NOBODY = "000";

    static NotifiedOrder unknownTo(Client http) {
        return new NotifiedOrder(http, NUMBERS.incrementAndGet());
    }

    String customer() {
        return "customer-" + id;
    }

    /** The order's own events, from its customer. */
    Topics.Message event(String type) {
        return event(type, "'item':'캐모마일','storeId':%d,'customerId':'%s'".formatted(id, customer()));
    }

    Topics.Message eventOfNobody(String type) {
        return event(type, "'item':'캐모마일','customerId':'%s'".formatted(NOBODY));
    }

    Topics.Message eventWithoutCustomer(String type) {
        return event(type, "'item':'캐모마일'");
    }

    Topics.Message received() {
        return event("OrderReceived", "'item':'캐모마일','qty':2,'storeId':%d".formatted(id));
    }

    /** @param fields of the body, beside those that each event has */
    Topics.Message event(String type, String fields) {
        String json = "{'eventType':'%s','timestamp':1767225600000,'orderId':%d,%s}".formatted(type, id, fields);
        return withHeaders(
                Topics.event(TOPIC, id, json),
                Map.of(EventHeaders.ID, UUID.randomUUID().toString()));
    }

    static Topics.Message withHeaders(Topics.Message event, Map<String, String> headers) {
        return new Topics.Message(event.topic(), event.key(), headers, event.value());
    }

    /** What the customer has read, in the order of its arrival. */
    List<String> messages() {
        return messagesTo(customer());
    }

    List<String> messagesTo(String recipient) {
        JsonNode messages = http.get("/simulators/kakao/messages?recipient=" + recipient)
                .expect(200)
                .json();
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.path("text").asText())
                .toList();
    }

    Answer notifications() {
        return http.get("/teashop/notifications?orderId=" + id).expect(200);
    }

    List<String> statuses() {
        return notifications().embedded("notifications").stream()
                .map(row -> row.path("status").asText())
                .toList();
    }
}
