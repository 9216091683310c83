package io.pacenote.app.crash.teashop;

import static io.pacenote.app.crash.Books.byKey;
import static io.pacenote.app.crash.Books.entries;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.app.crash.JsonClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What all contexts of teashop, the payment provider and Kakao have on their books, as anybody can read it over HTTP.
 *
 * @param orders by their number
 * @param payments by the order's number
 * @param storeOrders by the order's number
 * @param notifications by recipient, in the order of their numbers
 * @param movements what the provider did, by customer
 * @param messages what Kakao delivered, by recipient and in order
 */
record TeashopBooks(
        Map<Long, Order> orders,
        Map<Long, Payment> payments,
        Map<Long, StoreOrder> storeOrders,
        Map<String, List<Notification>> notifications,
        Map<String, List<Movement>> movements,
        Map<String, List<String>> messages) {

    record Order(long id, String customerId, long storeId, String status) {

        String seller() {
            return "store-" + storeId;
        }
    }

    record Payment(long orderId, String status, String pspReference) {}

    /** @param isReceived whether it came to the store before it was cancelled */
    record StoreOrder(long orderId, String status, boolean isReceived) {}

    record Notification(long id, String recipient, String text, boolean isSent) {}

    record Movement(String reference, String type, long amount) {}

    static TeashopBooks read(JsonClient client, TeashopSite site) {
        return new TeashopBooks(
                byKey(client.all(site.orders(), "orders").map(TeashopBooks::order), Order::id),
                byKey(client.all(site.payments(), "payments").map(TeashopBooks::payment), Payment::orderId),
                byKey(client.all(site.storeOrders(), "storeOrders").map(TeashopBooks::storeOrder), StoreOrder::orderId),
                client
                        .all(site.notifications(), "notifications")
                        .map(TeashopBooks::notification)
                        .collect(toMap(Notification::id, identity(), (first, second) -> second, TreeMap::new))
                        .values()
                        .stream()
                        .collect(groupingBy(Notification::recipient)),
                entries(client.get(site.ledger()))
                        .collect(groupingBy(
                                entry -> entry.path("customer").asText(), mapping(TeashopBooks::movement, toList()))),
                StreamSupport.stream(client.get(site.messages()).spliterator(), false)
                        .collect(groupingBy(
                                message -> message.path("recipient").asText(),
                                mapping(message -> message.path("text").asText(), toList()))));
    }

    /** How many orders have this status. */
    long count(String status) {
        return orders.values().stream()
                .filter(order -> order.status().equals(status))
                .count();
    }

    private static Order order(JsonNode row) {
        return new Order(
                row.path("id").asLong(),
                row.path("customerId").asText(),
                row.path("storeId").asLong(),
                row.path("status").asText());
    }

    private static Payment payment(JsonNode row) {
        return new Payment(
                row.path("orderId").asLong(),
                row.path("status").asText(),
                row.path("pspReference").asText());
    }

    private static StoreOrder storeOrder(JsonNode row) {
        return new StoreOrder(row.path("orderId").asLong(), row.path("status").asText(), row.hasNonNull("item"));
    }

    private static Notification notification(JsonNode row) {
        return new Notification(
                row.path("id").asLong(),
                row.path("recipient").asText(),
                row.path("text").asText(),
                row.path("status").asText().equals("SENT"));
    }

    private static Movement movement(JsonNode entry) {
        return new Movement(
                entry.path("reference").asText(),
                entry.path("type").asText(),
                entry.path("amount").asLong());
    }
}
