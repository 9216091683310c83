package io.pacenote.nicecall.payment;

import static io.pacenote.nicecall.NicecallChannels.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import io.pacenote.testkit.Topics.Message;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spec 003, 4.4: what payment does about the events of the others, and about nobody coming. */
@PaymentContextTest
class CallEventsTest {

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private CallSagas sagas;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"CallCancelled, CANCELLED, PaymentCancelled", "CatchDenied, DISABLED, PaymentDisabled"})
    @DisplayName(
            "003-F7, F9, §0.6 N-2: a payment in no saga is given back once, however often and from whom the event comes")
    void givesTheMoneyBack(String event, String end, String told, Call call) {
        call.paid();

        topics.send(Collections.nCopies(5, event(event, call)));
        topics.send(Collections.nCopies(5, event(event, call).bodyOnly()));

        call.awaitStatus(end);
        consumers.awaitAllRead();
        assertThat(call.status()).isEqualTo(end);
        assertThat(call.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(own(call)).containsExactly("PaymentApproved", told);
    }

    @Test
    @DisplayName("003-F7: a cancellation after the saga, when a driver has the call, gives the money back")
    void givesTheMoneyBackAfterTheSaga(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.paid();
        sagas.complete(saga);

        topics.send(event("CallCancelled", own));

        own.awaitStatus("CANCELLED");
        assertThat(own.ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName("003-F9: a denial is the saga's business where there is one")
    void leavesADenialToTheSaga(Call call) {
        Call own = call.of(sagas.begin(call));
        own.paid();

        topics.send(event("CatchDenied", own));
        consumers.awaitAllRead();

        assertThat(own.status()).isEqualTo("APPROVED");
        assertThat(own.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("4.8.5: what was disabled stays so when the customer cancels later")
    void disabledIsTerminal(Call call) {
        call.paid();
        topics.send(event("CatchDenied", call));
        call.awaitStatus("DISABLED");

        topics.send(event("CallCancelled", call));
        consumers.awaitAllRead();

        assertThat(call.status()).isEqualTo("DISABLED");
        assertThat(own(call)).containsExactly("PaymentApproved", "PaymentDisabled");
    }

    @Test
    @DisplayName("4.8.4: a call that was never paid has nothing to cancel")
    void ignoresAnUnpaidCall(Call call) {
        topics.send(List.of(event("CallCancelled", call), event("CatchDenied", call)));
        consumers.awaitAllRead();

        call.find().expectProblem(404);
        assertThat(own(call)).isEmpty();
    }

    @Test
    @DisplayName("4.8.6: a declined call that was cancelled is not charged later")
    void chargesNoCancelledCall(Call call) {
        call.withDecliningCard().approve();
        topics.send(event("CallCancelled", call));
        consumers.awaitAllRead();

        assertThat(call.approve()).isEqualTo(new PaymentResult(-1L, "사용자에 의해 결제가 취소되었습니다."));

        assertThat(call.ledger()).isEmpty();
        assertThat(own(call)).isEmpty();
    }

    @Test
    @DisplayName("003-F7: a cancellation while the provider is down gives the money back when it is up again")
    void waitsForTheProvider(Call call) {
        call.paid().meets("down");
        topics.send(event("CallCancelled", call));
        call.awaitStatus("REFUND_DUE");
        consumers.awaitAllRead();
        assertThat(own(call)).containsExactly("PaymentApproved");

        call.meets("none");

        call.awaitStatus("CANCELLED");
        assertThat(call.ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName("4.8.7: an unknown payment for which nobody comes again is given up after the hold")
    void givesUpWhatNobodyAsksFor(Call call) {
        call.pending();

        jdbc.sql("update nicecall_payment.payment set due_at = now() where call_id = ?")
                .param(call.callId())
                .update();

        call.awaitStatus("CANCELLED");
        consumers.awaitAllRead();
        assertThat(own(call)).containsExactly("PaymentCancelled");
        assertThat(call.ledger()).isEmpty();
        assertThat(call.approve().resultCode()).isEqualTo(-1);
    }

    /** As another context sends it, with an identity. */
    private static Message event(String type, Call call) {
        Message body = Topics.event(
                TOPIC,
                call.callId(),
                "{'eventType':'%s','timestamp':'20260301100000','callId':%d,'mobile':'%s','location':'bundang'}"
                        .formatted(type, call.callId(), call.mobile()));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                "nicecall." + type,
                "ce_source",
                "/nicecall",
                "ce_time",
                "2026-03-01T10:00:00Z",
                "type",
                type);
        return new Message(TOPIC, body.key(), headers, body.value());
    }

    /** The events that payment itself has told about the call. */
    private List<String> own(Call call) {
        Stream<String> types = topics.of(call.callId()).stream().map(Message::type);
        return types.filter(type -> type.startsWith("Payment")).toList();
    }
}
