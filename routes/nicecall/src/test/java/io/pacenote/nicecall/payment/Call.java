package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A call as payment and provider know it.
 *
 * @param saga with which its caller asks for the payment; null for somebody who approves it by hand
 */
record Call(
        Client client, long callId, String mobile, @Nullable UUID saga) {

    static final String APPROVE = "/nicecall/payments/approve";
    static final String REFUSED_AS_TOO_LITTLE = "최소 결제금액이 5000원 이상이어야 합니다.";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FARE = 10000;

    /** The same call, of a customer whose card is declined. */
    Call withDecliningCard() {
        return new Call(client, callId, "402", saga);
    }

    /** The same call, asked for by its caller. */
    Call of(UUID ownSaga) {
        return new Call(client, callId, mobile, ownSaga);
    }

    /** The same call, approved by hand by somebody else. */
    Call byHand() {
        return new Call(client, callId, mobile + "-9", null);
    }

    PaymentResult approve() {
        return approve("CARD", FARE);
    }

    PaymentResult approve(String payType, int payAmount) {
        return approveLater(payType, payAmount).join();
    }

    CompletableFuture<PaymentResult> approveLater() {
        return approveLater("CARD", FARE);
    }

    private CompletableFuture<PaymentResult> approveLater(String payType, int payAmount) {
        return client.postLater(
                        APPROVE,
                        "{'callId':%d,'mobile':'%s','payType':'%s','payAmount':%d%s}"
                                .formatted(
                                        callId,
                                        mobile,
                                        payType,
                                        payAmount,
                                        saga == null ? "" : ",'sagaId':'" + saga + "'"))
                .thenApply(Call::result);
    }

    static PaymentResult result(Answer answer) {
        JsonNode json = answer.expect(200).json();
        assertThat(json.properties()).hasSize(2);
        return new PaymentResult(
                json.path("resultCode").asLong(), json.path("resultMessage").asText());
    }

    /** Approves it, which must succeed. */
    Call paid() {
        assertThat(approve().resultCode()).isEqualTo(1);
        return this;
    }

    /** Asks for approval while the provider is down: the outcome is unknown. */
    Call pending() {
        meets("down");
        assertThat(approve().resultCode()).isEqualTo(-2);
        meets("none");
        return this;
    }

    JsonNode payment() {
        return find().expect(200).json();
    }

    Answer find() {
        return client.get("/nicecall/payments/search/findByCallId?callId=" + callId);
    }

    String status() {
        return payment().path("paymentStatus").asText();
    }

    String paymentId() {
        return payment().path("paymentId").asText();
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
        return client.get("/simulators/psp/ledger?customer=" + mobile)
                .expect(200)
                .json()
                .path("entries");
    }

    /** From now on the provider behaves like this towards the customer. */
    void meets(String fault) {
        client.put(
                        "/simulators/psp/faults",
                        "{'mode':'%s','delayMs':%d,'match':{'customer':'%s'}}"
                                .formatted(fault, "slow".equals(fault) ? 1500 : 0, mobile))
                .expect(200);
    }
}
