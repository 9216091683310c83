package io.pacenote.codriver.payment;

import static io.pacenote.codriver.payment.PaymentStatus.APPROVED;
import static io.pacenote.codriver.payment.PaymentStatus.CANCELLED;
import static io.pacenote.codriver.payment.PaymentStatus.DECLINED;
import static io.pacenote.codriver.payment.PaymentStatus.PENDING;
import static io.pacenote.codriver.payment.PaymentStatus.REFUNDED;
import static io.pacenote.codriver.payment.PaymentStatus.REFUND_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Every message meets a payment in every state. */
class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(15);

    /** What can happen to a payment; the answer is whether an event follows from it. */
    enum Message {
        APPROVE((payment, now) -> payment.approved(now)),
        DECLINE((payment, now) -> payment.declined("no money", now)),
        CANCEL((payment, now) -> payment.cancel(now, LATER)),
        REFUND((payment, now) -> payment.refunded(true, now)),
        NOTHING_TO_REFUND((payment, now) -> payment.refunded(false, now)),
        NO_ANSWER((payment, now) -> {
            payment.postponed(LATER, "timeout");
            return false;
        });

        private final BiFunction<Payment, Instant, Boolean> effect;

        Message(BiFunction<Payment, Instant, Boolean> effect) {
            this.effect = effect;
        }

        boolean meets(Payment payment) {
            return effect.apply(payment, NOW);
        }
    }

    @ParameterizedTest(name = "{1} meets {0}: {2}, event: {3}")
    @DisplayName("000-F2, §1.7.7: what each message does to a payment that was sent to the provider")
    @CsvSource({
        "PENDING,    APPROVE,           APPROVED,   true",
        "PENDING,    DECLINE,           DECLINED,   true",
        "PENDING,    CANCEL,            REFUND_DUE, false",
        "PENDING,    REFUND,            PENDING,    false",
        "PENDING,    NOTHING_TO_REFUND, PENDING,    false",
        "PENDING,    NO_ANSWER,         PENDING,    false",
        "APPROVED,   APPROVE,           APPROVED,   false",
        "APPROVED,   DECLINE,           APPROVED,   false",
        "APPROVED,   CANCEL,            REFUND_DUE, false",
        "APPROVED,   REFUND,            APPROVED,   false",
        "APPROVED,   NOTHING_TO_REFUND, APPROVED,   false",
        "APPROVED,   NO_ANSWER,         APPROVED,   false",
        "DECLINED,   APPROVE,           DECLINED,   false",
        "DECLINED,   DECLINE,           DECLINED,   false",
        "DECLINED,   CANCEL,            DECLINED,   false",
        "DECLINED,   REFUND,            DECLINED,   false",
        "DECLINED,   NOTHING_TO_REFUND, DECLINED,   false",
        "DECLINED,   NO_ANSWER,         DECLINED,   false",
        "REFUND_DUE, APPROVE,           REFUND_DUE, false",
        "REFUND_DUE, DECLINE,           REFUND_DUE, false",
        "REFUND_DUE, CANCEL,            REFUND_DUE, false",
        "REFUND_DUE, REFUND,            REFUNDED,   true",
        "REFUND_DUE, NOTHING_TO_REFUND, CANCELLED,  true",
        "REFUND_DUE, NO_ANSWER,         REFUND_DUE, false",
        "REFUNDED,   APPROVE,           REFUNDED,   false",
        "REFUNDED,   DECLINE,           REFUNDED,   false",
        "REFUNDED,   CANCEL,            REFUNDED,   false",
        "REFUNDED,   REFUND,            REFUNDED,   false",
        "REFUNDED,   NOTHING_TO_REFUND, REFUNDED,   false",
        "REFUNDED,   NO_ANSWER,         REFUNDED,   false",
        "CANCELLED,  APPROVE,           REFUND_DUE, false",
        "CANCELLED,  DECLINE,           CANCELLED,  false",
        "CANCELLED,  CANCEL,            CANCELLED,  false",
        "CANCELLED,  REFUND,            CANCELLED,  false",
        "CANCELLED,  NOTHING_TO_REFUND, CANCELLED,  false",
        "CANCELLED,  NO_ANSWER,         CANCELLED,  false"
    })
    void meets(PaymentStatus before, Message message, PaymentStatus after, boolean event) {
        Payment payment = payment(before);

        assertThat(message.meets(payment)).isEqualTo(event);
        assertThat(payment.getStatus()).isEqualTo(after);
    }

    @Test
    @DisplayName("§1.7.7a: a payment that the provider never heard of is cancelled without a word to it")
    void isCancelledAtOnceBeforeItsFirstAttempt() {
        Payment payment = fresh();

        assertThat(payment.cancel(NOW, LATER)).isTrue();
        assertThat(payment.getStatus()).isEqualTo(CANCELLED);
        assertThat(payment.getSettledAt()).isEqualTo(NOW);
        assertThat(payment.cancel(NOW, LATER)).isFalse();
    }

    @Test
    @DisplayName("§1.7.7a: an approval that comes after the refund was asked for changes nothing about it")
    void anApprovalDoesNotStopARefund() {
        Payment payment = payment(REFUND_DUE);

        payment.approved(NOW);

        assertThat(payment.refunded(true, NOW)).isTrue();
        assertThat(payment.getStatus()).isEqualTo(REFUNDED);
    }

    @Test
    void remembersWhyItWasDeclined() {
        Payment payment = payment(PENDING);

        payment.declined("no money", NOW);

        assertThat(payment.getReason()).isEqualTo("no money");
    }

    @Test
    void anApprovalForgetsTheTroubleBeforeIt() {
        Payment payment = payment(PENDING);
        payment.postponed(LATER, "timeout");

        payment.approved(NOW);

        assertThat(payment.getReason()).isNull();
        assertThat(payment.getSettledAt()).isEqualTo(NOW);
    }

    private static Payment fresh() {
        return new Payment(3, 7, 1, "2026-03-01", 9900, "KRW", NOW);
    }

    /** A payment that came to its state by messages; the provider was called about it. */
    private static Payment payment(PaymentStatus status) {
        Payment payment = fresh();
        ReflectionTestUtils.setField(payment, "attempts", 1);
        if (status == APPROVED) {
            payment.approved(NOW);
        } else if (status == DECLINED) {
            payment.declined("no money", NOW);
        } else if (status != PENDING) {
            payment.cancel(NOW, LATER);
        }
        if (status == REFUNDED || status == CANCELLED) {
            payment.refunded(status == REFUNDED, NOW);
        }
        assertThat(payment.getStatus()).isEqualTo(status);
        return payment;
    }
}
