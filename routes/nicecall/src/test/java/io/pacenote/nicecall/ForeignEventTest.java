package io.pacenote.nicecall;

import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events of somebody who knows nothing but JSON bodies, in an order of their own (spec §0.3, 003, 4.8.9). */
@NicecallTest
class ForeignEventTest {

    private static final String CALL =
            "{'eventType':'%s','timestamp':'%s','callId':%d,'mobile':'010-1','location':'%s','payType':'CARD','payAmount':10000}";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    /** No call that a customer made: its events come from the test alone. */
    private long callId;

    @BeforeEach
    void setUp() {
        callId = 1_000_000 + NicecallFixtures.unusedNumber();
    }

    @Test
    @DisplayName("4.8.9: a cancellation that overtakes CallPayed leaves a tombstone; the call is never offered")
    void aCancellationOvertakesThePayedCall(Nicecall nicecall) {
        DriverCall call = new DriverCall(nicecall, callId);

        send("CallCancelled", "bundang", "20260301120001");
        send("CallPayed", "bundang", "20260301120000");

        assertThat(call.catchStatus()).isEqualTo("INVALID");
        assertThat(call.myPage()).containsExactly("CallPayed", "CallCancelled");
        call.catchBy("hong").expectProblem(403);
    }

    @Test
    @DisplayName("003-F9, 4.8.13: jongro is served, in any case, whoever sends the event")
    void aForeignCallIsOffered(Nicecall nicecall) {
        DriverCall call = new DriverCall(nicecall, callId);

        send("CallPayed", "JongRo");

        call.awaitOffered();
        call.catchBy("hong").expect(200);
        assertThat(books.deadLetters(callId)).isEmpty();
    }

    @Test
    @DisplayName("003-F7: a payment that was approved without a call is given back when the call is cancelled")
    void aForeignPaymentIsGivenBack(Nicecall nicecall) {
        DriverCall call = new DriverCall(nicecall, callId);
        nicecall.post(
                        "/nicecall/payments/approve",
                        "{'callId':'%d','mobile':'foreign-%d','payType':'CARD','payAmount':'10000'}"
                                .formatted(callId, callId))
                .expect(200);

        send("CallCancelled", "bundang");

        call.awaitPayment("CANCELLED");
        assertThat(nicecall.customer("foreign-" + callId).ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName("003-F9: a payment that was approved without a call is given back when the call is denied")
    void aForeignPaymentIsDisabled(Nicecall nicecall) {
        DriverCall call = new DriverCall(nicecall, callId);
        nicecall.post(
                        "/nicecall/payments/approve",
                        "{'callId':%d,'mobile':'foreign-%d','payType':'CARD','payAmount':10000}"
                                .formatted(callId, callId))
                .expect(200);

        send("CatchDenied", "busan");

        call.awaitPayment("DISABLED");
        assertThat(nicecall.customer("foreign-" + callId).net()).isZero();
    }

    @Test
    @DisplayName("4.8.11, §0.6 N-3: an event without location is a dead letter, and the next one is taken")
    void aPoisonEventBlocksNobody(Nicecall nicecall) {
        topics.send(event(NicecallChannels.TOPIC, callId, "{'eventType':'CallPayed','callId':%d}".formatted(callId)));
        topics.send(event(NicecallChannels.TOPIC, callId, "{'eventType':'CallPayed','callId':'all'}"));
        send("CallPayed", "bundang");

        new DriverCall(nicecall, callId).awaitOffered();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(books.deadLetters(callId)).isNotEmpty());
    }

    private void send(String type, String location) {
        send(type, location, "20260301120000");
    }

    private void send(String type, String location, String time) {
        topics.send(event(NicecallChannels.TOPIC, callId, CALL.formatted(type, time, callId, location)));
        consumers.awaitAllRead();
    }
}
