package io.pacenote.nicecall;

import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.AbstractForeignEventTest;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events of somebody who knows nothing but JSON bodies, in an order of their own (spec §0.3, 003, 4.8.9). */
@NicecallTest
class ForeignEventTest extends AbstractForeignEventTest {

    private static final String CALL =
            "{'eventType':'%s','timestamp':'%s','callId':%d,'mobile':'010-1','location':'%s','payType':'CARD','payAmount':10000,'unknown':[1]}";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    private Nicecall nicecall;

    @BeforeEach
    void setUp(Nicecall nicecall) {
        this.nicecall = nicecall;
    }

    /** Of no call that a customer made: its events come from the test alone. */
    @Override
    protected long unusedKey() {
        return 1_000_000 + NicecallFixtures.unusedNumber();
    }

    @Override
    protected Map<String, LongFunction<ForeignEvent>> foreignEvents() {
        return Map.of(
                "003-F9, 4.8.13: a paid call to jongro, which is served in any case", this::paidCall,
                "003-F7: a cancellation gives back a payment that was approved without a call", this::cancellation,
                "003-F9: a denial gives back a payment that was approved without a call", this::denial);
    }

    private ForeignEvent paidCall(long callId) {
        DriverCall call = new DriverCall(nicecall, callId);
        return new ForeignEvent(callEvent("CallPayed", callId, "JongRo"), () -> {
            call.awaitOffered();
            call.catchBy("hong").expect(200);
        });
    }

    private ForeignEvent cancellation(long callId) {
        DriverCall call = approvedWithoutACall(callId);
        return new ForeignEvent(callEvent("CallCancelled", callId, "bundang"), () -> {
            call.awaitPayment("CANCELLED");
            assertThat(nicecall.customer("foreign-" + callId).ledger()).containsExactly("CHARGE", "REFUND");
        });
    }

    private ForeignEvent denial(long callId) {
        DriverCall call = approvedWithoutACall(callId);
        return new ForeignEvent(callEvent("CatchDenied", callId, "busan"), () -> {
            call.awaitPayment("DISABLED");
            assertThat(nicecall.customer("foreign-" + callId).net()).isZero();
        });
    }

    private DriverCall approvedWithoutACall(long callId) {
        nicecall.post(
                        "/nicecall/payments/approve",
                        "{'callId':'%d','mobile':'foreign-%d','payType':'CARD','payAmount':'10000'}"
                                .formatted(callId, callId))
                .expect(200);
        return new DriverCall(nicecall, callId);
    }

    @Test
    @DisplayName("4.8.9: a cancellation that overtakes CallPayed leaves a tombstone; the call is never offered")
    void aCancellationOvertakesThePayedCall() {
        long callId = unusedKey();
        DriverCall call = new DriverCall(nicecall, callId);

        send(callEvent("CallCancelled", callId, "bundang", "20260301120001"));
        send(callEvent("CallPayed", callId, "bundang"));

        assertThat(call.catchStatus()).isEqualTo("INVALID");
        assertThat(call.myPage()).containsExactly("CallPayed", "CallCancelled");
        call.catchBy("hong").expectProblem(403);
    }

    @Test
    @DisplayName("4.8.11, §0.6 N-3: an event without location is a dead letter, and the next one is taken")
    void aPoisonEventBlocksNobody() {
        long callId = unusedKey();
        topics.send(event(NicecallChannels.TOPIC, callId, "{'eventType':'CallPayed','callId':%d}".formatted(callId)));
        topics.send(event(NicecallChannels.TOPIC, callId, "{'eventType':'CallPayed','callId':'all'}"));
        send(callEvent("CallPayed", callId, "bundang"));

        new DriverCall(nicecall, callId).awaitOffered();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(books.deadLetters(callId)).isNotEmpty());
    }

    private void send(Topics.Message event) {
        topics.send(event);
        consumers.awaitAllRead();
    }

    private static Topics.Message callEvent(String type, long callId, String location) {
        return callEvent(type, callId, location, "20260301120000");
    }

    private static Topics.Message callEvent(String type, long callId, String location, String time) {
        return event(NicecallChannels.TOPIC, callId, CALL.formatted(type, time, callId, location));
    }
}
