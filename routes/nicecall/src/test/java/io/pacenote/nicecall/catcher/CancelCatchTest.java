package io.pacenote.nicecall.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a cancellation does to a call, as an event or as the compensation of its saga, whenever it comes. */
@CatcherTest
class CancelCatchTest {

    @Autowired
    private Calls calls;

    @Test
    @DisplayName("003, 4.3: cancelled while it is offered, a call is INVALID, and no driver hears of it")
    void whileItIsOffered() {
        long callId = calls.offered();

        calls.cancel(callId);

        assertThat(calls.status(callId)).isEqualTo("INVALID");
        assertThat(calls.publishedTypes(callId)).containsExactly("CallReceived");
        calls.catchBy(callId, "홍길동").expectProblem(403);
    }

    @Test
    @DisplayName("003, 4.8.21: cancelled after it was caught, a call is CANCELLED, with CatchCancelled")
    void afterItWasCaught() {
        long callId = calls.offered();
        calls.catchBy(callId, "홍길동").expect(200);
        calls.complete(callId);

        calls.cancel(callId);

        assertThat(calls.status(callId)).isEqualTo("CANCELLED");
        assertThat(calls.found(callId).path("driverName").asText()).isEqualTo("홍길동");
        assertThat(calls.publishedTypes(callId)).containsExactly("CallReceived", "CallCaught", "CatchCancelled");
    }

    @Test
    @DisplayName("003, 4.8.9: a cancellation that overtakes the call leaves a tombstone, and the call is never offered")
    void beforeTheCallHasCome() {
        long callId = calls.request();
        calls.cancel(callId);
        assertThat(calls.status(callId)).isEqualTo("INVALID");
        assertThat(calls.found(callId).path("location").isNull()).isTrue();

        calls.pay(callId, "bundang");

        assertThat(calls.status(callId)).isEqualTo("INVALID");
        assertThat(calls.found(callId).path("location").asText()).isEqualTo("bundang");
        assertThat(calls.found(callId).path("mobile").asText()).isEqualTo("12-1234");
        assertThat(calls.found(callId).path("payAmount").asLong()).isEqualTo(10_000);
        assertThat(calls.publishedTypes(callId)).isEmpty();
        assertThat(calls.hasJoined(callId)).isFalse();
    }

    @Test
    @DisplayName("003, 4.8.5: a denied call stays denied")
    void afterItWasDenied() {
        long callId = calls.request();
        calls.pay(callId, "busan");

        calls.cancel(callId);

        assertThat(calls.status(callId)).isEqualTo("DENIED");
        assertThat(calls.publishedTypes(callId)).containsExactly("CatchDenied");
    }

    @Test
    @DisplayName("003-N1: the saga's compensation takes the offer back; once more changes nothing")
    void theCompensationTakesTheOfferBack() {
        long callId = calls.offered();

        calls.compensate(callId);
        calls.release(callId);
        calls.cancel(callId);

        assertThat(calls.status(callId)).isEqualTo("INVALID");
        assertThat(calls.publishedTypes(callId)).containsExactly("CallReceived");
    }

    @Test
    @DisplayName("003-N1, 4.8.21: a compensation after the call was caught tells the driver, once")
    void theCompensationComesAfterTheCatch() {
        long callId = calls.offered();
        calls.catchBy(callId, "홍길동").expect(200);

        calls.compensate(callId);
        calls.release(callId);
        calls.cancel(callId);

        assertThat(calls.status(callId)).isEqualTo("CANCELLED");
        assertThat(calls.publishedTypes(callId)).containsExactly("CallReceived", "CallCaught", "CatchCancelled");
    }

    @Test
    @DisplayName("003-N1, 4.8.9: a compensation that comes early leaves a tombstone too")
    void theCompensationComesEarly() {
        long callId = calls.request();
        calls.release(callId);
        calls.release(callId);

        calls.pay(callId, "bundang");

        assertThat(calls.status(callId)).isEqualTo("INVALID");
        assertThat(calls.publishedTypes(callId)).isEmpty();
    }
}
