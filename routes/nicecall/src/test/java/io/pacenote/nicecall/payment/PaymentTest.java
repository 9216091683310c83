package io.pacenote.nicecall.payment;

import static io.pacenote.nicecall.payment.PaymentStatus.APPROVED;
import static io.pacenote.nicecall.payment.PaymentStatus.CANCELLED;
import static io.pacenote.nicecall.payment.PaymentStatus.DECLINED;
import static io.pacenote.nicecall.payment.PaymentStatus.DISABLED;
import static io.pacenote.nicecall.payment.PaymentStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.nicecall.events.PayType;
import io.pacenote.psp.RefundResult;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message meets a payment in every state. */
class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(15);
    private static final Fare FARE = new Fare("12-1234", PayType.CARD, 10000, "KRW");
    private static final Fare DEARER = new Fare("12-1234", PayType.CARD, 12000, "KRW");

    /** What can happen to a payment; the answer is whether an event follows from it. */
    enum Message {
        ASK(payment -> {
            payment.request(FARE, LATER);
            return false;
        }),
        APPROVE(payment -> payment.approved(payment.getRound(), NOW)),
        DECLINE(payment -> {
            payment.declined(payment.getRound(), "no money", NOW);
            return false;
        }),
        CANCEL(payment -> {
            payment.giveUp(CANCELLED, NOW, NOW);
            return false;
        }),
        DISABLE(payment -> {
            payment.giveUp(DISABLED, NOW, NOW);
            return false;
        }),
        REFUND(PaymentTest::refunded),
        NO_ANSWER(payment -> {
            payment.getCharge().postponed(LATER, "timeout");
            return false;
        });

        private final Predicate<Payment> effect;

        Message(Predicate<Payment> effect) {
            this.effect = effect;
        }

        boolean meets(Payment payment) {
            return effect.test(payment);
        }
    }

    @ParameterizedTest(name = "{1} meets {0}: {2}, event: {3}")
    @DisplayName("003-F7, F9, 4.8.5, 4.8.7: what each message does to a payment in each state")
    @CsvSource({
        "PENDING,    ASK,       PENDING,    false",
        "PENDING,    APPROVE,   APPROVED,   true",
        "PENDING,    DECLINE,   DECLINED,   false",
        "PENDING,    CANCEL,    REFUND_DUE, false",
        "PENDING,    DISABLE,   REFUND_DUE, false",
        "PENDING,    REFUND,    PENDING,    false",
        "PENDING,    NO_ANSWER, PENDING,    false",
        "APPROVED,   ASK,       APPROVED,   false",
        "APPROVED,   APPROVE,   APPROVED,   false",
        "APPROVED,   DECLINE,   APPROVED,   false",
        "APPROVED,   CANCEL,    REFUND_DUE, false",
        "APPROVED,   DISABLE,   REFUND_DUE, false",
        "APPROVED,   REFUND,    APPROVED,   false",
        "APPROVED,   NO_ANSWER, APPROVED,   false",
        "DECLINED,   ASK,       PENDING,    false",
        "DECLINED,   APPROVE,   DECLINED,   false",
        "DECLINED,   DECLINE,   DECLINED,   false",
        "DECLINED,   CANCEL,    DECLINED,   false",
        "DECLINED,   DISABLE,   DECLINED,   false",
        "DECLINED,   REFUND,    DECLINED,   false",
        "DECLINED,   NO_ANSWER, DECLINED,   false",
        "REFUND_DUE, ASK,       REFUND_DUE, false",
        "REFUND_DUE, APPROVE,   REFUND_DUE, false",
        "REFUND_DUE, DECLINE,   REFUND_DUE, false",
        "REFUND_DUE, CANCEL,    REFUND_DUE, false",
        "REFUND_DUE, DISABLE,   REFUND_DUE, false",
        "REFUND_DUE, REFUND,    CANCELLED,  true",
        "REFUND_DUE, NO_ANSWER, REFUND_DUE, false",
        "CANCELLED,  ASK,       CANCELLED,  false",
        "CANCELLED,  APPROVE,   REFUND_DUE, false",
        "CANCELLED,  DECLINE,   CANCELLED,  false",
        "CANCELLED,  CANCEL,    CANCELLED,  false",
        "CANCELLED,  DISABLE,   CANCELLED,  false",
        "CANCELLED,  REFUND,    CANCELLED,  false",
        "CANCELLED,  NO_ANSWER, CANCELLED,  false",
        "DISABLED,   ASK,       DISABLED,   false",
        "DISABLED,   APPROVE,   REFUND_DUE, false",
        "DISABLED,   DECLINE,   DISABLED,   false",
        "DISABLED,   CANCEL,    DISABLED,   false",
        "DISABLED,   DISABLE,   DISABLED,   false",
        "DISABLED,   REFUND,    DISABLED,   false",
        "DISABLED,   NO_ANSWER, DISABLED,   false"
    })
    void meets(PaymentStatus before, Message message, PaymentStatus after, boolean event) {
        Payment payment = payment(before);

        assertThat(message.meets(payment)).isEqualTo(event);
        assertThat(payment.getPaymentStatus()).isEqualTo(after);
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @DisplayName("4.8.5, 4.8.20: the first word holds, also while the refund is outstanding")
    @CsvSource({
        "CANCEL,  DISABLE, CANCELLED",
        "DISABLE, CANCEL,  DISABLED",
        "CANCEL,  CANCEL,  CANCELLED",
        "DISABLE, DISABLE, DISABLED"
    })
    void endsAsWasSaidFirst(Message first, Message second, PaymentStatus end) {
        Payment payment = payment(APPROVED);
        first.meets(payment);
        second.meets(payment);

        assertThat(refunded(payment)).isTrue();

        assertThat(payment.getPaymentStatus()).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "DISABLED"})
    @DisplayName("4.8.7: money that was taken against all expectation goes back, and the word stays")
    void givesBackWhatComesTooLate(PaymentStatus end) {
        Payment payment = payment(end);

        assertThat(payment.approved(1, NOW)).isFalse();
        assertThat(refunded(payment)).isTrue();

        assertThat(payment.getPaymentStatus()).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "APPROVED"})
    @DisplayName("4.6: a call is paid once, not again with another fare")
    void refusesAnotherFare(PaymentStatus status) {
        Payment payment = payment(status);

        assertThatThrownBy(() -> payment.request(DEARER, LATER)).isInstanceOf(PaymentRefusedException.class);
    }

    @Test
    @DisplayName("4.8.18: a declined card may be followed by another round with another fare, under another reference")
    void beginsAnotherRound() {
        Payment payment = payment(DECLINED);
        assertThat(payment.getCharge().getReference()).isEqualTo("nicecall-3");

        payment.request(DEARER, LATER);

        assertThat(payment.isPending()).isTrue();
        assertThat(payment.getFare()).isEqualTo(DEARER);
        assertThat(payment.getCharge().getReason()).isNull();
        assertThat(payment.getCharge().getAttempts()).isEqualTo(1);
        assertThat(payment.getCharge().getReference()).isEqualTo("nicecall-3-2");
    }

    @Test
    @DisplayName("4.8.6: a declined payment of a call that was cancelled begins no other round")
    void beginsNoRoundWhenGivenUp() {
        Payment payment = payment(DECLINED);
        payment.giveUp(CANCELLED, NOW, NOW);

        payment.request(FARE, LATER);

        assertThat(payment.getPaymentStatus()).isEqualTo(DECLINED);
    }

    @Test
    @DisplayName("4.8.18: an answer to an earlier round says nothing about this one")
    void ignoresAnswersToEarlierRounds() {
        Payment payment = payment(DECLINED);
        payment.request(FARE, LATER);

        payment.declined(1, "no money", NOW);
        assertThat(payment.approved(1, NOW)).isFalse();

        assertThat(payment.isPending()).isTrue();
    }

    @Test
    @DisplayName("4.8.7: asking again while the outcome is unknown keeps the reference, and counts")
    void repeatsTheSameCharge() {
        Payment payment = payment(PENDING);

        payment.request(FARE, LATER);

        assertThat(payment.getCharge().getAttempts()).isEqualTo(2);
        assertThat(payment.getCharge().getReference()).isEqualTo("nicecall-3");
    }

    /** The provider has had nothing to give back. */
    private static boolean refunded(Payment payment) {
        return payment.getCharge().refundAnswered(new RefundResult.NothingToRefund(), NOW, LATER);
    }

    /** A payment that came to its state by messages. */
    private static Payment payment(PaymentStatus status) {
        Payment payment = new Payment(3, 7, FARE, "a-saga");
        payment.request(FARE, LATER);
        if (status == APPROVED) {
            payment.approved(1, NOW);
        } else if (status == DECLINED) {
            payment.declined(1, "no money", NOW);
        } else if (status != PENDING) {
            payment.giveUp(status == DISABLED ? DISABLED : CANCELLED, NOW, NOW);
        }
        if (status == CANCELLED || status == DISABLED) {
            refunded(payment);
        }
        assertThat(payment.getPaymentStatus()).isEqualTo(status);
        return payment;
    }
}
