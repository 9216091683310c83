package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.psp.ChargeResult;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Spec 003, 4.8.6: who pays a call that has ended pays nothing. */
@PaymentContextTest
class EndedSagaTest {

    private static final PaymentResult ENDED = PaymentResult.callHasEnded();

    @Autowired
    private CallSagas sagas;

    @Autowired
    private Payments payments;

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("4.8.6: when the saga has ended, well or not, there is no payment and no charge")
    void refusesANewPayment(boolean well, Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        if (well) {
            sagas.complete(saga);
        } else {
            sagas.undo(saga, CallCancelled.CAUSE);
        }

        assertThat(own.approve()).isEqualTo(ENDED);

        own.find().expectProblem(404);
        assertThat(own.ledger()).isEmpty();
    }

    @Test
    @DisplayName("4.8.7: a payment of a call that is through is the same for who asks again")
    void confirmsThePaymentOfAFinishedSaga(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        PaymentResult paid = own.approve();
        sagas.complete(saga);

        assertThat(own.approve()).isEqualTo(paid);
    }

    @Test
    @DisplayName("4.8.6: before the compensation gets to an unknown payment, it is not charged any more")
    void chargesNoUnknownPaymentOfAnEndedSaga(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.pending();
        endBeforeCompensation(saga);

        assertThat(own.approve()).isEqualTo(ENDED);

        assertThat(own.status()).isEqualTo("PENDING");
        assertUndone(saga, call, "CANCELLED");
        assertThat(own.ledger()).isEmpty();
    }

    @Test
    @DisplayName("4.8.6: before the compensation gets to a declined payment, there is no other round")
    void beginsNoRoundInAnEndedSaga(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.withDecliningCard().approve();
        endBeforeCompensation(saga);

        assertThat(own.approve()).isEqualTo(ENDED);

        assertUndone(saga, call, "DECLINED");
        assertThat(own.ledger()).isEmpty();
    }

    @Test
    @DisplayName("4.8.6: a payment that is about to be given back is not promised again")
    void promisesNothingInAnEndedSaga(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.paid();
        endBeforeCompensation(saga);

        assertThat(own.approve()).isEqualTo(ENDED);

        assertUndone(saga, call, "CANCELLED");
        assertThat(own.ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName(
            "4.8.6: what is approved when the saga has ended without the payment goes back, and nobody is told of it")
    void givesBackWhatIsApprovedTooLate(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga).pending();
        sagas.complete(saga);

        Exchange settled = camel.send("direct:" + NicecallChannels.Payment.SETTLE, exchange -> {
            exchange.setProperty(
                    PaymentRoutes.CURRENT, payments.findOwn(call.callId()).orElseThrow());
            exchange.getMessage().setBody(new ChargeResult.Approved("any"));
        });

        assertThat(settled.getException()).isNull();
        own.awaitStatus("DISABLED");
        consumers.awaitAllRead();
        assertThat(topics.of(call.callId()).stream().map(Topics.Message::type)).containsExactly("PaymentDisabled");
    }

    /** The saga has ended, and the compensation has not come to the payment yet. */
    private void endBeforeCompensation(UUID saga) {
        sagas.holdBackCompensation(saga);
        sagas.compensate(saga, CallCancelled.CAUSE);
    }

    private void assertUndone(UUID saga, Call call, String status) {
        sagas.releaseCompensation(saga);
        sagas.awaitStatus(saga, "COMPENSATED");
        assertThat(call.status()).isEqualTo(status);
    }
}
