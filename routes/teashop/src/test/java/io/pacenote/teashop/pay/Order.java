package io.pacenote.teashop.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Topics;
import io.pacenote.testkit.Topics.Message;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An order as pay and provider know it. */
record Order(Client client, long orderId, String customer, UUID saga) {

    /** {@code /teashop/결제이력s}. */
    static final String PAYMENTS = "/teashop/%EA%B2%B0%EC%A0%9C%EC%9D%B4%EB%A0%A5s";

    static final String ALIAS = "/teashop/payments";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long AMOUNT = 19_800;

    /** The same order, as somebody asks for it who names another saga. */
    Order withSaga(UUID other) {
        return new Order(client, orderId, customer, other);
    }

    Answer pay() {
        return payLater().join();
    }

    CompletableFuture<Answer> payLater() {
        return client.postLater(PAYMENTS, request(AMOUNT));
    }

    String request(long amount) {
        return "{'orderId':%d,'amount':%d,'item':'캐모마일','qty':2,'storeId':3,'customerId':'%s','address':'서울','sagaId':'%s'}"
                .formatted(orderId, amount, customer, saga);
    }

    /** Pays it, which must succeed. */
    Order paid() {
        assertThat(pay().expect(201).json().path("status").asText()).isEqualTo("APPROVED");
        return this;
    }

    /** Asks for the payment while the provider is down, and leaves it so: the outcome is unknown. */
    Order pending() {
        meets("down");
        assertThat(pay().expect(201).json().path("status").asText()).isEqualTo("PENDING");
        return this;
    }

    List<JsonNode> payments() {
        return client.get(ALIAS + "?orderId=" + orderId).expect(200).embedded("payments");
    }

    JsonNode payment() {
        assertThat(payments()).hasSize(1);
        return payments().get(0);
    }

    String status() {
        return payment().path("status").asText();
    }

    long paymentId() {
        return payment().path("id").asLong();
    }

    void awaitStatus(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).isEqualTo(status));
    }

    /** What the provider took from the customer and gave back: {@code CHARGE}, {@code REFUND}. */
    List<String> ledger() {
        return entries().findValuesAsText("type");
    }

    /** The references under which the provider did that. */
    List<String> references() {
        return entries().findValuesAsText("reference");
    }

    private JsonNode entries() {
        return client.get("/simulators/psp/ledger?customer=" + customer)
                .expect(200)
                .json()
                .path("entries");
    }

    /** From now on the provider behaves like this towards the customer. */
    void meets(String fault) {
        client.put(
                        "/simulators/psp/faults",
                        "{'mode':'%s','delayMs':%d,'match':{'customer':'%s'}}"
                                .formatted(fault, "slow".equals(fault) ? 1500 : 0, customer))
                .expect(200);
    }

    /** The events that pay itself has told about the order. */
    List<String> told(Topics topics) {
        return topics.of(orderId).stream()
                .map(Message::type)
                .filter(type -> type.startsWith("Payment"))
                .toList();
    }
}
