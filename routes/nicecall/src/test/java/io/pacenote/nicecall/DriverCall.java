package io.pacenote.nicecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

/** A call that a customer has made, and what he, drivers and operators can see of it over HTTP. */
record DriverCall(Nicecall nicecall, long callId) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Answer pay() {
        return payLater().join();
    }

    CompletableFuture<Answer> payLater() {
        return nicecall.postLater("/nicecall/calls/payCall/" + callId, "");
    }

    Answer cancel() {
        return nicecall.delete("/nicecall/calls/" + callId);
    }

    Answer catchBy(String driverName) {
        return catchLaterBy(driverName).join();
    }

    CompletableFuture<Answer> catchLaterBy(String driverName) {
        return nicecall.asDriver(driverName).postLater("/nicecall/catches/catchCall/" + callId + "/" + driverName, "");
    }

    /** As the context caller knows it. */
    JsonNode here() {
        return nicecall.get("/nicecall/calls/" + callId).expect(200).json();
    }

    String status() {
        return here().path("status").asText();
    }

    /** The status of its payment, or nothing if there is no payment. */
    String paymentStatus() {
        Answer payment = nicecall.get("/nicecall/payments/search/findByCallId?callId=" + callId);
        return payment.status() == 404
                ? ""
                : payment.expect(200).json().path("paymentStatus").asText();
    }

    long paymentId() {
        return nicecall.get("/nicecall/payments/search/findByCallId?callId=" + callId)
                .expect(200)
                .json()
                .path("paymentId")
                .asLong();
    }

    /** The status that the drivers see, or nothing if they know nothing of it. */
    String catchStatus() {
        Answer offer = nicecall.asDriver("hong").get("/nicecall/catches/search/findByCallId?callId=" + callId);
        return offer.status() == 404
                ? ""
                : offer.expect(200).json().path("catchStatus").asText();
    }

    /** What has happened to it, in order. */
    List<String> myPage() {
        return records().stream().map(row -> row.path("event").asText()).toList();
    }

    List<JsonNode> records() {
        JsonNode rows = nicecall.get("/nicecall/dashboards/myPage/" + callId)
                .expect(200)
                .json();
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    DriverCall awaitStatus(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).isEqualTo(status));
        return this;
    }

    DriverCall awaitPayment(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(paymentStatus()).isEqualTo(status));
        return this;
    }

    DriverCall awaitCatch(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(catchStatus()).isEqualTo(status));
        return this;
    }

    DriverCall awaitOffered() {
        return awaitCatch("RECEIVED");
    }

    /** Waits for these events, in this order, and no others. */
    DriverCall awaitMyPage(String... events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(myPage()).containsExactly(events));
        return this;
    }

    /** Waits for these events in any order, and no others. */
    DriverCall awaitMyPageInAnyOrder(String... events) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(myPage()).containsExactlyInAnyOrder(events));
        return this;
    }
}
