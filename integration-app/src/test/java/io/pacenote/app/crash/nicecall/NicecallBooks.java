package io.pacenote.app.crash.nicecall;

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

/**
 * What all contexts of nicecall and the payment provider have on their books, as anybody can read it over HTTP.
 *
 * @param calls by callId
 * @param payments by callId
 * @param catches by callId
 * @param history names of the recorded events by callId, in the order of the records
 * @param movements what the provider did, {@code CHARGE} or {@code REFUND}, by customer
 */
record NicecallBooks(
        Map<Long, Call> calls,
        Map<Long, Payment> payments,
        Map<Long, Catch> catches,
        Map<Long, List<String>> history,
        Map<String, List<String>> movements) {

    record Call(long callId, String mobile, String location, String status, String reason, long paymentId) {

        boolean isOutside() {
            return location.equals(CustomerKind.OUTSIDE.location());
        }

        boolean isOverdue() {
            return reason.contains("deadline exceeded");
        }
    }

    record Payment(long paymentId, long callId, String status) {}

    record Catch(long callId, String status, String driverName) {}

    static NicecallBooks read(JsonClient client, NicecallSite site) {
        return new NicecallBooks(
                byKey(client.all(site.calls(), "calls").map(NicecallBooks::call), Call::callId),
                byKey(client.all(site.payments(), "payments").map(NicecallBooks::payment), Payment::callId),
                byKey(client.all(site.catches(), "catches").map(NicecallBooks::aCatch), Catch::callId),
                client
                        .all(site.records(), "dashboards")
                        .collect(toMap(row -> row.path("id").asLong(), identity(), (first, second) -> second))
                        .values()
                        .stream()
                        .collect(groupingBy(
                                row -> row.path("callId").asLong(),
                                mapping(row -> row.path("event").asText(), toList()))),
                entries(client.get(site.ledger()))
                        .collect(groupingBy(
                                entry -> entry.path("customer").asText(),
                                mapping(entry -> entry.path("type").asText(), toList()))));
    }

    /** How many calls have this status. */
    long count(String status) {
        return calls.values().stream()
                .filter(call -> call.status().equals(status))
                .count();
    }

    private static Call call(JsonNode row) {
        return new Call(
                row.path("callId").asLong(),
                row.path("mobile").asText(),
                row.path("location").asText(),
                row.path("status").asText(),
                row.path("reason").asText(),
                row.path("paymentId").asLong());
    }

    private static Payment payment(JsonNode row) {
        return new Payment(
                row.path("paymentId").asLong(),
                row.path("callId").asLong(),
                row.path("paymentStatus").asText());
    }

    private static Catch aCatch(JsonNode row) {
        return new Catch(
                row.path("callId").asLong(),
                row.path("catchStatus").asText(),
                row.path("driverName").asText());
    }
}
