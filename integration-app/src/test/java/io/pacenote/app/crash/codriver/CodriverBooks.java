package io.pacenote.app.crash.codriver;

import static io.pacenote.app.crash.Books.byKey;
import static io.pacenote.app.crash.Books.entries;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.app.crash.JsonClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all contexts of codriver and the provider have on their books, as anybody can read it over HTTP.
 *
 * @param applications by subId
 * @param payments by subId
 * @param registered by userId
 * @param history by subId
 * @param accounts by reference
 */
record CodriverBooks(
        Map<Long, Application> applications,
        Map<Long, Payment> payments,
        Map<Long, Boolean> registered,
        Map<Long, Entry> history,
        Map<String, Account> accounts) {

    /** @param originalSubId the application whose fate it shares */
    record Application(
            long subId,
            long userId,
            boolean subStatus,
            String status,
            boolean subProcessed,
            @Nullable Long originalSubId) {

        boolean isSubscribed() {
            return status.equals("SUBSCRIBED");
        }

        boolean isDuplicate() {
            return originalSubId != null;
        }
    }

    record Payment(long paymentId, long subId, String status, String pspReference) {}

    record Entry(long subId, String status, boolean subProcessed, boolean paid) {}

    /** What the provider did under one reference. */
    record Account(int charges, int refunds, long net) {

        static final Account UNUSED = new Account(0, 0, 0);

        static Account of(JsonNode entry) {
            long amount = entry.path("amount").asLong();
            return entry.path("type").asText().equals("CHARGE")
                    ? new Account(1, 0, amount)
                    : new Account(0, 1, -amount);
        }

        Account plus(Account other) {
            return new Account(charges + other.charges, refunds + other.refunds, net + other.net);
        }
    }

    /** The account of a payment; one that was never used, if the provider never heard of it. */
    Account accountOf(@Nullable Payment payment) {
        return payment == null ? Account.UNUSED : accounts.getOrDefault(payment.pspReference(), Account.UNUSED);
    }

    /** How many applications have this status. */
    long count(String status) {
        return applications.values().stream()
                .filter(application -> application.status().equals(status))
                .count();
    }

    static CodriverBooks read(JsonClient client, CodriverSite site) {
        return new CodriverBooks(
                byKey(
                        client.all(site.subscriptions(), "subscriptions").map(CodriverBooks::application),
                        Application::subId),
                byKey(client.all(site.payments(), "payments").map(CodriverBooks::payment), Payment::subId),
                client.all(site.registrations(), "subscriptionManagements")
                        .collect(toMap(row -> row.path("userId").asLong(), row -> row.path("subStatus")
                                .asBoolean())),
                byKey(client.all(site.history(), "mypages").map(CodriverBooks::entry), Entry::subId),
                entries(client.get(site.ledger()))
                        .filter(entry -> entry.path("reference").asText().startsWith("codriver-"))
                        .collect(groupingBy(
                                entry -> entry.path("reference").asText(),
                                reducing(Account.UNUSED, Account::of, Account::plus))));
    }

    private static Application application(JsonNode row) {
        return new Application(
                row.path("subId").asLong(),
                row.path("userId").asLong(),
                row.path("subStatus").asBoolean(),
                row.path("status").asText(),
                row.path("subProcessed").asBoolean(),
                row.hasNonNull("originalSubId") ? row.path("originalSubId").asLong() : null);
    }

    private static Payment payment(JsonNode row) {
        return new Payment(
                row.path("paymentId").asLong(),
                row.path("subId").asLong(),
                row.path("status").asText(),
                row.path("pspReference").asText());
    }

    private static Entry entry(JsonNode row) {
        return new Entry(
                row.path("subId").asLong(),
                row.path("status").asText(),
                row.path("subProcessed").asBoolean(),
                row.path("paid").asBoolean());
    }
}
