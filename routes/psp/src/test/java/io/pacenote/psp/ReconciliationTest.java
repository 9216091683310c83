package io.pacenote.psp;

import static io.pacenote.psp.ChargeStatus.PENDING;
import static io.pacenote.psp.Reconciliation.Verdict.AGREES;
import static io.pacenote.psp.Reconciliation.Verdict.MISSING_AT_PROVIDER;
import static io.pacenote.psp.Reconciliation.Verdict.REFUND_DUE;
import static io.pacenote.psp.Reconciliation.Verdict.UNKNOWN_YET;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {

    private static final LookupResult CHARGED = new LookupResult.Charged("p-1");
    private static final LookupResult NOT_CHARGED = new LookupResult.NotCharged();
    private static final LookupResult REFUNDED = new LookupResult.Refunded("p-1");
    private static final LookupResult UNAVAILABLE = new LookupResult.Unavailable("down");

    @Test
    void agreesOnAnApprovedPaymentThatWasCharged() {
        assertThat(Reconciliation.verdict(ChargeStatus.APPROVED, CHARGED)).isEqualTo(AGREES);
    }

    @Test
    void missesTheMoneyOfAnApprovedPaymentThatTheProviderDoesNotHold() {
        assertThat(Reconciliation.verdict(ChargeStatus.APPROVED, NOT_CHARGED)).isEqualTo(MISSING_AT_PROVIDER);
        assertThat(Reconciliation.verdict(ChargeStatus.APPROVED, REFUNDED)).isEqualTo(MISSING_AT_PROVIDER);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "CANCELLED", "REFUNDED"})
    void owesARefundForAnUnpaidPaymentThatWasCharged(ChargeStatus unpaid) {
        assertThat(Reconciliation.verdict(unpaid, CHARGED)).isEqualTo(REFUND_DUE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "CANCELLED", "REFUNDED"})
    void agreesOnAnUnpaidPaymentForWhichTheProviderHoldsNothing(ChargeStatus unpaid) {
        assertThat(Reconciliation.verdict(unpaid, NOT_CHARGED)).isEqualTo(AGREES);
        assertThat(Reconciliation.verdict(unpaid, REFUNDED)).isEqualTo(AGREES);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForAProviderThatDoesNotAnswer(ChargeStatus status) {
        assertThat(Reconciliation.verdict(status, UNAVAILABLE)).isEqualTo(UNKNOWN_YET);
    }

    @Test
    void waitsForAPaymentThatIsNotSettled() {
        assertThat(Reconciliation.verdict(PENDING, CHARGED)).isEqualTo(UNKNOWN_YET);
        assertThat(Reconciliation.verdict(PENDING, NOT_CHARGED)).isEqualTo(UNKNOWN_YET);
    }
}
