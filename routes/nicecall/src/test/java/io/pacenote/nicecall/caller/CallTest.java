package io.pacenote.nicecall.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.nicecall.events.PayType;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallTest {

    private static final Instant SOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PaymentResult PAID = new PaymentResult(PaymentResult.PAID, "70");
    private static final PaymentResult REFUSED = new PaymentResult(PaymentResult.REFUSED, "no money");
    private static final PaymentResult UNKNOWN = PaymentResult.unknown();
    private static final CallChange DEARER = new CallChange(null, null, null, 12_000);

    private final Call call = new Call(7, "010-1", "bundang", PayType.CARD, 10_000);

    @Test
    @DisplayName("003-F1, 4.5: a call is created unpaid")
    void isUnpaidAtFirst() {
        assertThat(call.view())
                .isEqualTo(new CallView(
                        7, "010-1", "bundang", PayType.CARD, 10_000, CallerStatus.CREATED, null, null, null));
    }

    @Test
    @DisplayName("003-F2, 4.8.2: an approval establishes it, with the payment's own number")
    void isEstablishedByAnApproval() {
        PaymentAttempt attempt = call.beginPayment(SOON);
        assertStatus(CallerStatus.APPROVING);

        assertThat(call.settle(attempt, PAID)).isEqualTo(Settlement.ESTABLISHED);

        assertStatus(CallerStatus.APPROVED);
        assertThat(call.view().paymentId()).isEqualTo(70);
    }

    @Test
    @DisplayName("4.5, 4.6: it is paid only once")
    void isPaidOnlyOnce() {
        call.settle(call.beginPayment(SOON), PAID);

        assertThatThrownBy(() -> call.beginPayment(SOON)).hasMessage("해당 콜은 이미 결제된 상태입니다.");
        assertStatus(CallerStatus.APPROVED);
    }

    @Test
    @DisplayName("4.8.8: of two requests at once one establishes it, and the other finds it paid, whatever it was told")
    void isEstablishedOnce() {
        PaymentAttempt first = call.beginPayment(SOON);
        PaymentAttempt second = call.beginPayment(SOON);

        assertThat(call.settle(first, PAID)).isEqualTo(Settlement.ESTABLISHED);
        assertThat(call.settle(second, PAID)).isEqualTo(Settlement.PAID_BEFORE);
        assertThat(call.settle(second, UNKNOWN)).isEqualTo(Settlement.PAID_BEFORE);
        assertStatus(CallerStatus.APPROVED);
    }

    @Test
    @DisplayName("4.8.18: what is refused or unknown stays created, and may be paid again")
    void mayBePaidAgain() {
        assertThat(call.settle(call.beginPayment(SOON), REFUSED)).isEqualTo(Settlement.REFUSED);
        assertStatus(CallerStatus.CREATED);

        assertThat(call.settle(call.beginPayment(SOON), UNKNOWN)).isEqualTo(Settlement.UNKNOWN);
        assertStatus(CallerStatus.CREATED);

        assertThat(call.settle(call.beginPayment(SOON), PAID)).isEqualTo(Settlement.ESTABLISHED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("4.8.7: who comes back after his lease takes nothing from who has taken over, but an approval counts")
    void aZombieDoesNoHarm(Answer late) {
        PaymentAttempt zombie = call.beginPayment(SOON);
        call.beginPayment(SOON);

        Settlement settlement = call.settle(zombie, late.result);

        assertThat(settlement).isEqualTo(late.settlement);
        assertStatus(late == Answer.PAID ? CallerStatus.APPROVED : CallerStatus.APPROVING);
    }

    /** What payment can say, and what it means. */
    enum Answer {
        PAID(CallTest.PAID, Settlement.ESTABLISHED),
        REFUSED(CallTest.REFUSED, Settlement.REFUSED),
        UNKNOWN(CallTest.UNKNOWN, Settlement.UNKNOWN);

        private final PaymentResult result;
        private final Settlement settlement;

        Answer(PaymentResult result, Settlement settlement) {
            this.result = result;
            this.settlement = settlement;
        }
    }

    @Test
    @DisplayName("4.8.18: what is not paid may be changed, in part")
    void mayBeChanged() {
        call.settle(call.beginPayment(SOON), REFUSED);

        call.change(new CallChange("010-2", null, PayType.CASH, 12_000));

        assertThat(call.view())
                .isEqualTo(new CallView(
                        7, "010-2", "bundang", PayType.CASH, 12_000, CallerStatus.CREATED, null, null, null));
    }

    @Test
    @DisplayName("4.8.7, 4.8.18: while it may be paid already, the way it is paid stays; the rest may be changed")
    void keepsItsTermsWhileThePaymentIsUnknown() {
        call.settle(call.beginPayment(SOON), UNKNOWN);

        assertThatThrownBy(() -> call.change(DEARER)).isInstanceOf(CallRefusedException.class);
        assertThatThrownBy(() -> call.change(new CallChange(null, null, PayType.CASH, null)))
                .isInstanceOf(CallRefusedException.class);
        call.change(new CallChange(null, "mapo", PayType.CARD, 10_000));
        call.settle(call.beginPayment(SOON), REFUSED);
        call.change(DEARER);

        assertThat(call.view().location()).isEqualTo("mapo");
        assertThat(call.view().payAmount()).isEqualTo(12_000);
    }

    @Test
    @DisplayName("4.8.7: a request that was not heard out may still be at work after a newer one was refused")
    void keepsItsTermsWhileAnOlderPaymentIsUnknown() {
        PaymentAttempt older = call.beginPayment(SOON);
        call.settle(call.beginPayment(SOON), REFUSED);
        call.settle(older, UNKNOWN);

        assertStatus(CallerStatus.CREATED);
        assertThatThrownBy(() -> call.change(DEARER)).isInstanceOf(CallRefusedException.class);
    }

    @Test
    @DisplayName("4.8.18: an approval of what the customer has changed since does not establish it")
    void isNotEstablishedOnOldTerms() {
        PaymentAttempt zombie = call.beginPayment(SOON);
        call.settle(call.beginPayment(SOON), REFUSED);
        call.change(DEARER);

        assertThat(call.settle(zombie, PAID)).isEqualTo(Settlement.OUTDATED);
        assertStatus(CallerStatus.CREATED);
    }

    @Test
    @DisplayName("003-F6, 4.8.1: it is cancelled in any state, once")
    void isCancelledOnce() {
        PaymentAttempt attempt = call.beginPayment(SOON);

        assertThat(call.cancel()).isTrue();
        assertThat(call.cancel()).isFalse();

        assertStatus(CallerStatus.CANCELLED);
        assertThat(call.settle(attempt, PAID)).isEqualTo(Settlement.TOO_LATE);
        assertThat(call.settle(attempt, UNKNOWN)).isEqualTo(Settlement.TOO_LATE);
        assertStatus(CallerStatus.CANCELLED);
    }

    @Test
    @DisplayName("4.8.5: a call that was denied is not cancelled")
    void aDeniedCallIsNotCancelled() {
        call.deny("why");

        assertThatThrownBy(call::cancel).isInstanceOf(CallRefusedException.class);
        assertStatus(CallerStatus.DENIED);
    }

    @Test
    @DisplayName("003-F9: it is denied once, and keeps the first reason")
    void isDeniedOnce() {
        assertThat(call.deny("outside")).isTrue();
        assertThat(call.deny("too late")).isFalse();

        assertStatus(CallerStatus.DENIED);
        assertThat(call.view().reason()).isEqualTo("outside");
    }

    @Test
    @DisplayName("4.8.5: a cancelled call stays cancelled")
    void aCancelledCallIsNotDenied() {
        call.cancel();

        assertThat(call.deny("outside")).isFalse();
        assertThat(call.markOffered()).isFalse();
        assertStatus(CallerStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("4.8.6: what is over is neither paid nor changed")
    void whatIsOverStaysSo(Over how) {
        how.end(call);

        assertThatThrownBy(() -> call.beginPayment(SOON)).isInstanceOf(CallRefusedException.class);
        assertThatThrownBy(() -> call.change(DEARER)).isInstanceOf(CallRefusedException.class);
    }

    /** How a call comes to nothing. */
    enum Over {
        CANCELLED,
        DENIED;

        private void end(Call call) {
            if (this == CANCELLED) {
                call.cancel();
            } else {
                call.deny("why");
            }
        }
    }

    @Test
    @DisplayName("003-F3: drivers get it when it is paid, and do not deny it any more")
    void isOfferedWhenPaid() {
        assertThat(call.markOffered()).isFalse();
        call.settle(call.beginPayment(SOON), PAID);

        assertThat(call.markOffered()).isTrue();
        assertThat(call.markOffered()).isFalse();

        assertThat(call.deny("outside")).isFalse();
        assertStatus(CallerStatus.APPROVED);
        call.caughtBy("hong");
        assertThat(call.view().driverName()).isEqualTo("hong");
        assertThat(call.cancel()).isTrue();
    }

    private void assertStatus(CallerStatus status) {
        assertThat(call.view().status()).isEqualTo(status);
    }
}
