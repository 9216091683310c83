package io.pacenote.codriver.payment;

import io.pacenote.psp.ChargeRequest;
import io.pacenote.psp.ReconcileRequest;
import io.pacenote.psp.Reconciliation.Belief;
import io.pacenote.psp.RefundRequest;

/** What we ask the payment service provider about a payment. */
public final class ProviderCalls {

    private ProviderCalls() {}

    public static ChargeRequest charge(Payment payment) {
        return new ChargeRequest(
                reference(payment), String.valueOf(payment.getUserId()), payment.getAmount(), payment.getCurrency());
    }

    public static RefundRequest refund(Payment payment) {
        return new RefundRequest(reference(payment));
    }

    public static ReconcileRequest compare(Payment payment) {
        Belief belief =
                switch (payment.getStatus()) {
                    case PENDING, REFUND_DUE -> Belief.PENDING;
                    case APPROVED -> Belief.APPROVED;
                    case DECLINED -> Belief.DECLINED;
                    case REFUNDED -> Belief.REFUNDED;
                    case CANCELLED -> Belief.CANCELLED;
                };
        return new ReconcileRequest(reference(payment), belief);
    }

    private static String reference(Payment payment) {
        return String.valueOf(payment.getPaymentId());
    }
}
