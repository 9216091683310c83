package io.pacenote.teashop.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.psp.ChargeStatus;
import io.pacenote.psp.RefundResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of a payment, without database and provider. */
class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(15);
    private static final String SAGA = "0198c0de-0000-7000-8000-000000000001";

    private final Payment payment = payment("7");

    private static Payment payment(@Nullable String customerId) {
        return new Payment(4, 11, 9_900, "KRW", new Goods("캐모마일", 1, 1, customerId, null), SAGA, LATER);
    }

    @Test
    @DisplayName("2.3: it is stored as one whose provider is being called, until its lease ends")
    void begins() {
        assertThat(payment.getCharge().getStatus()).isEqualTo(ChargeStatus.PENDING);
        assertThat(payment.getCharge().getAttempts()).isEqualTo(1);
        assertThat(payment.getCharge().getDueAt()).isEqualTo(LATER);
        assertThat(payment.isUnclear()).isFalse();
        assertThat(payment.isCancelled()).isFalse();
    }

    @Test
    @DisplayName("001-F2: it is charged to its customer, or to its order if he is not known, under its own reference")
    void chargesTheCustomer() {
        assertThat(payment.chargeRequest().customer()).isEqualTo("7");
        assertThat(payment.chargeRequest().reference()).isEqualTo("teashop-4");
        assertThat(payment(null).chargeRequest().customer()).isEqualTo("order-11");
    }

    @Test
    @DisplayName("it is the payment of who knows its amount and its saga")
    void isAskedFor() {
        assertThat(payment.isAskedFor(9_900, SAGA)).isTrue();
        assertThat(payment.isAskedFor(9_901, SAGA)).isFalse();
        assertThat(payment.isAskedFor(9_900, "0198c0de-0000-7000-8000-000000000002"))
                .isFalse();
    }

    @Test
    @DisplayName("2.3: it becomes a cancellation when it is given up, and stays one")
    void isCancelled() {
        payment.getCharge().approved(NOW);
        assertThat(payment.isCancelled()).isFalse();

        payment.getCharge().giveUp(NOW, NOW);
        assertThat(payment.isCancelled()).isTrue();
        assertThat(payment.isRefundDue()).isTrue();

        payment.getCharge().refundAnswered(new RefundResult.Refunded("any"), NOW, LATER);
        assertThat(payment.isCancelled()).isTrue();
        assertThat(payment.isRefundDue()).isFalse();
    }

    @Test
    @DisplayName("2.3: one that is declined is no cancellation, also when it is given up")
    void staysDeclined() {
        payment.getCharge().declined("no money", NOW);
        payment.getCharge().giveUp(NOW, NOW);

        assertThat(payment.getCharge().getStatus()).isEqualTo(ChargeStatus.DECLINED);
        assertThat(payment.isCancelled()).isFalse();
    }

    @Test
    @DisplayName("it is unclear when the provider is called again")
    void isUnclear() {
        payment.getCharge().attempt(LATER);
        assertThat(payment.isUnclear()).isTrue();

        payment.getCharge().approved(NOW);
        assertThat(payment.isUnclear()).isFalse();
    }
}
