package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.nicecall.events.CallCancelled;
import java.util.UUID;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("4.8.6: when the saga has ended, well or not, there is no payment and no charge")
    void refusesANewPayment(boolean well, Call call) {
        UUID saga = sagas.begin(call);
        if (well) {
            sagas.complete(saga);
        } else {
            sagas.undo(saga, CallCancelled.CAUSE);
        }

        assertThat(call.approve()).isEqualTo(ENDED);

        call.find().expectProblem(404);
        assertThat(call.ledger()).isEmpty();
    }

    @Test
    @DisplayName("4.8.7: a payment of a call that is through is the same for who asks again")
    void confirmsThePaymentOfAFinishedSaga(Call call) {
        UUID saga = sagas.begin(call);
        PaymentResult paid = call.approve();
        sagas.complete(saga);

        assertThat(call.approve()).isEqualTo(paid);
    }

    @Test
    @DisplayName("4.8.6: before the compensation gets to an unknown payment, it is not charged any more")
    void chargesNoUnknownPaymentOfAnEndedSaga(Call call) {
        UUID saga = sagas.begin(call);
        call.pending();
        endBeforeCompensation(saga);

        assertThat(call.approve()).isEqualTo(ENDED);

        assertThat(call.status()).isEqualTo("PENDING");
        assertUndone(saga, call, "CANCELLED");
        assertThat(call.ledger()).isEmpty();
    }

    @Test
    @DisplayName("4.8.6: before the compensation gets to a declined payment, there is no other round")
    void beginsNoRoundInAnEndedSaga(Call call) {
        UUID saga = sagas.begin(call);
        call.withDecliningCard().approve();
        endBeforeCompensation(saga);

        assertThat(call.approve()).isEqualTo(ENDED);

        assertUndone(saga, call, "DECLINED");
        assertThat(call.ledger()).isEmpty();
    }

    @Test
    @DisplayName("4.8.6: a payment that is about to be given back is not promised again")
    void promisesNothingInAnEndedSaga(Call call) {
        UUID saga = sagas.begin(call);
        call.paid();
        endBeforeCompensation(saga);

        assertThat(call.approve()).isEqualTo(ENDED);

        assertUndone(saga, call, "CANCELLED");
        assertThat(call.ledger()).containsExactly("CHARGE", "REFUND");
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
