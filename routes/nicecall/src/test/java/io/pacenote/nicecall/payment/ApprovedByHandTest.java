package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody approves without the saga of a call never blocks, pays or outlives that call. */
@PaymentContextTest
class ApprovedByHandTest {

    private static final String ALREADY_PAID = "해당 콜은 이미 결제된 상태입니다.";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private CallSagas sagas;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"CARD, 12000", "CARD, 10000", "CASH, 1000000"})
    @DisplayName("the call's own payment is taken, whatever was approved by hand before, and that is given back")
    void isGivenBackWhenTheCallIsPaid(String payType, int payAmount, Call call) {
        Call byHand = call.byHand();
        PaymentResult approved = byHand.approve(payType, payAmount);
        assertThat(approved.resultCode()).isEqualTo(1);
        Call own = call.of(sagas.begin(call));

        PaymentResult paid = own.approve();

        assertThat(paid).isEqualTo(new PaymentResult(1L, own.paymentId())).isNotEqualTo(approved);
        assertThat(own.ledger()).containsExactly("CHARGE");
        awaitStatus(approved, "DISABLED");
        assertThat(byHand.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(own.status()).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName("for a call that does not come it is given back at the deadline")
    void isGivenBackAtTheDeadline(Call call) {
        Call byHand = call.byHand().paid();

        jdbc.sql("update nicecall_payment.payment set due_at = due_at - interval '1 h' where call_id = ?")
                .param(call.callId())
                .update();

        byHand.awaitStatus("CANCELLED");
        assertThat(byHand.ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName("when its call is denied, by whomever, it is given back")
    void isGivenBackWhenTheCallIsDenied(Call call) {
        Call byHand = call.byHand().paid();

        topics.send(Topics.event(
                NicecallChannels.TOPIC,
                call.callId(),
                "{'eventType':'CallDenied','timestamp':'20260301100000','callId':%d}".formatted(call.callId())));

        byHand.awaitStatus("DISABLED");
        assertThat(byHand.ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName("a denial leaves the payment of the call itself to its saga")
    void aDenialLeavesTheCallsPaymentToItsSaga(Call call) {
        Call own = call.of(sagas.begin(call)).paid();

        topics.send(Topics.event(
                NicecallChannels.TOPIC,
                call.callId(),
                "{'eventType':'CallDenied','timestamp':'20260301100000','callId':%d}".formatted(call.callId())));
        consumers.awaitAllRead();

        assertThat(own.status()).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName("who asks by hand for a call that is being paid hears how that stands, and takes nothing")
    void takesNothingBesideTheCallsOwnPayment(Call call) {
        Call own = call.of(sagas.begin(call)).pending();
        Call byHand = call.byHand();

        assertThat(byHand.approve().resultCode()).isEqualTo(-2);
        assertThat(byHand.approve("CARD", 12000)).isEqualTo(new PaymentResult(-1L, ALREADY_PAID));

        assertThat(own.status()).isEqualTo("PENDING");
        assertThat(own.ledger()).isEmpty();
        assertThat(byHand.ledger()).isEmpty();
        assertThat(payments(call)).isEqualTo(1);
    }

    @Test
    @DisplayName("who names the saga of another call joins it by no means, and takes nothing")
    void joinsNoSagaOfAnotherCall(Call call) {
        UUID other = sagas.begin(PaymentFixtures.newCall(call.client()));

        PaymentResult refused = call.of(other).approve();

        assertThat(refused).isEqualTo(PaymentResult.callHasEnded());
        assertThat(sagas.participants(other)).isEmpty();
        assertThat(call.ledger()).isEmpty();
        assertThat(payments(call)).isZero();
    }

    @Test
    @DisplayName("who names a wrong saga for a call that is being paid does not have it charged")
    void chargesNothingForAWrongSaga(Call call) {
        Call own = call.of(sagas.begin(call)).pending();

        PaymentResult answer = call.of(UUID.randomUUID()).approve();

        assertThat(answer.resultCode()).isEqualTo(-2);
        assertThat(own.ledger()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000001, -1", "2000000000, -1", "1000000, 1"})
    @DisplayName("more than the maximum is refused, and leaves nothing")
    void maximum(int payAmount, long code, Call call) {
        PaymentResult result = call.approve("CARD", payAmount);

        assertThat(result.resultCode()).isEqualTo(code);
        assertThat(payments(call)).isEqualTo(code == 1 ? 1 : 0);
        assertThat(call.ledger()).hasSize(code == 1 ? 1 : 0);
    }

    private long payments(Call call) {
        return jdbc.sql("select count(*) from nicecall_payment.payment where call_id = ?")
                .param(call.callId())
                .query(Long.class)
                .single();
    }

    private void awaitStatus(PaymentResult approved, String status) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(jdbc.sql("""
                                select case when payment_status in ('REFUNDED', 'CANCELLED') then ends_as
                                            else payment_status end
                                  from nicecall_payment.payment where id = ?""")
                        .param(Long.valueOf(approved.resultMessage()))
                        .query(String.class)
                        .single())
                .isEqualTo(status));
    }
}
