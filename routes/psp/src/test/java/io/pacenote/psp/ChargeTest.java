package io.pacenote.psp;

import static io.pacenote.psp.ChargeStatus.APPROVED;
import static io.pacenote.psp.ChargeStatus.CANCELLED;
import static io.pacenote.psp.ChargeStatus.DECLINED;
import static io.pacenote.psp.ChargeStatus.PENDING;
import static io.pacenote.psp.ChargeStatus.REFUNDED;
import static io.pacenote.psp.ChargeStatus.REFUND_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message meets a charge in every state. */
class ChargeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(15);
    private static final RefundResult REFUND_MADE = new RefundResult.Refunded("p-1");
    private static final RefundResult NONE_TO_MAKE = new RefundResult.NothingToRefund();
    private static final RefundResult UNKNOWN = new RefundResult.Unavailable("timeout");

    /** What can happen to a charge; the answer is whether that is news. */
    enum Message {
        APPROVE((charge, now) -> charge.approved(now)),
        DECLINE((charge, now) -> charge.declined("no money", now)),
        CANCEL((charge, now) -> charge.giveUp(now, LATER)),
        REFUND((charge, now) -> charge.refundAnswered(REFUND_MADE, now, LATER)),
        NOTHING_TO_REFUND((charge, now) -> charge.refundAnswered(NONE_TO_MAKE, now, LATER)),
        NO_ANSWER((charge, now) -> {
            charge.postponed(LATER, "timeout");
            return false;
        });

        private final BiFunction<Charge, Instant, Boolean> effect;

        Message(BiFunction<Charge, Instant, Boolean> effect) {
            this.effect = effect;
        }

        boolean meets(Charge charge) {
            return effect.apply(charge, NOW);
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
    void meets(ChargeStatus before, Message message, ChargeStatus after, boolean event) {
        Charge charge = charge(before);

        assertThat(message.meets(charge)).isEqualTo(event);
        assertThat(charge.getStatus()).isEqualTo(after);
    }

    @Test
    @DisplayName("§1.7.7a: a payment that the provider never heard of is cancelled without a word to it")
    void isCancelledAtOnceBeforeItsFirstAttempt() {
        Charge charge = fresh();

        assertThat(charge.giveUp(NOW, LATER)).isTrue();
        assertThat(charge.getStatus()).isEqualTo(CANCELLED);
        assertThat(charge.getSettledAt()).isEqualTo(NOW);
        assertThat(charge.giveUp(NOW, LATER)).isFalse();
    }

    @Test
    @DisplayName("§1.7.7a: an approval that comes after the refund was asked for changes nothing about it")
    void anApprovalDoesNotStopARefund() {
        Charge charge = charge(REFUND_DUE);

        charge.approved(NOW);

        assertThat(charge.refundAnswered(REFUND_MADE, NOW, LATER)).isTrue();
        assertThat(charge.getStatus()).isEqualTo(REFUNDED);
    }

    @Test
    void remembersWhyItWasDeclined() {
        Charge charge = charge(PENDING);

        charge.declined("no money", NOW);

        assertThat(charge.getReason()).isEqualTo("no money");
    }

    @Test
    void anApprovalForgetsTheTroubleBeforeIt() {
        Charge charge = charge(PENDING);
        charge.postponed(LATER, "timeout");

        charge.approved(NOW);

        assertThat(charge.getReason()).isNull();
        assertThat(charge.getSettledAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("§1.7.7c: a refund that is not answered is due again later, and says why")
    void postponesARefund() {
        Charge charge = charge(REFUND_DUE);

        assertThat(charge.refundAnswered(UNKNOWN, NOW, LATER)).isFalse();

        assertThat(charge.isRefundDue()).isTrue();
        assertThat(charge.getDueAt()).isEqualTo(LATER);
        assertThat(charge.getReason()).isEqualTo("timeout");
    }

    @Test
    @DisplayName("a declined card is followed by another reference, of which the provider has not heard")
    void beginsAgain() {
        Charge charge = charge(DECLINED);

        charge.beginAgain("shop-3-2");

        assertThat(charge.request("she", 9900, "KRW")).isEqualTo(new ChargeRequest("shop-3-2", "she", 9900, "KRW"));
        assertThat(charge.getStatus()).isEqualTo(ChargeStatus.PENDING);
        assertThat(charge.getReason()).isNull();
        assertThat(charge.giveUp(NOW, LATER)).isTrue();
    }

    @Test
    @DisplayName("money that is owed is not reconciled until it is back")
    void isComparedAgainAfterItsRefund() {
        Charge charge = charge(APPROVED);
        charge.reconciled();

        charge.oweRefund(NOW);

        assertThat(charge.getSettledAt()).isNull();
        assertThat(charge.reconcileRequest()).isEqualTo(new ReconcileRequest("shop-3", REFUND_DUE));
    }

    private static Charge fresh() {
        return new Charge("shop-3", NOW);
    }

    /** A payment that came to its state by messages; the provider was called about it. */
    private static Charge charge(ChargeStatus status) {
        Charge charge = fresh();
        charge.attempt(LATER);
        if (status == APPROVED) {
            charge.approved(NOW);
        } else if (status == DECLINED) {
            charge.declined("no money", NOW);
        } else if (status != PENDING) {
            charge.giveUp(NOW, LATER);
        }
        if (status == REFUNDED || status == CANCELLED) {
            charge.refundAnswered(status == REFUNDED ? REFUND_MADE : NONE_TO_MAKE, NOW, LATER);
        }
        assertThat(charge.getStatus()).isEqualTo(status);
        return charge;
    }
}
