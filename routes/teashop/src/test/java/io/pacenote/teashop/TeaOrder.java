package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.List;

/** An order, and what its customer, sellers and operators can see of it over HTTP. */
record TeaOrder(Teashop teashop, long id) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Answer cancel() {
        return teashop.delete(Teashop.ORDERS + "/" + id);
    }

    /** By the seller. */
    Answer ship() {
        return teashop.asSeller().post("/teashop/storeOrders", "{'orderId':%d}".formatted(id));
    }

    String status() {
        return teashop.get(Teashop.ORDERS + "/" + id)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }

    /** The status of its payment, or nothing if there is none. */
    String paymentStatus() {
        return statusOf(
                teashop.asOperator().get("/teashop/payments?orderId=" + id).embedded("payments"));
    }

    /** The status that the seller sees, or nothing if the store has not heard of it. */
    String storeStatus() {
        return statusOf(
                teashop.asSeller().get("/teashop/storeOrders?orderId=" + id).embedded("storeOrders"));
    }

    /** What was told of it to whomever, and whether it has arrived. */
    List<String> notifications() {
        return teashop.asOperator().get("/teashop/notifications?orderId=" + id).embedded("notifications").stream()
                .map(row -> row.path("status").asText() + " " + row.path("text").asText())
                .toList();
    }

    TeaOrder awaitStatus(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).isEqualTo(status));
        return this;
    }

    TeaOrder awaitPayment(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(paymentStatus()).isEqualTo(status));
        return this;
    }

    TeaOrder awaitStore(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(storeStatus()).isEqualTo(status));
        return this;
    }

    private static String statusOf(List<JsonNode> rows) {
        assertThat(rows).hasSizeLessThanOrEqualTo(1);
        return rows.isEmpty() ? "" : rows.get(0).path("status").asText();
    }
}
