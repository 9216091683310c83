package io.pacenote.nicecall.payment;

import io.pacenote.psp.ChargeRequest;
import io.pacenote.psp.RefundRequest;

/** What we ask the payment service provider about a payment. */
public final class ProviderCalls {

    private ProviderCalls() {}

    public static ChargeRequest charge(Payment payment) {
        Fare fare = payment.getFare();
        return new ChargeRequest(reference(payment), fare.mobile(), fare.payAmount(), fare.currency());
    }

    public static RefundRequest refund(Payment payment) {
        return new RefundRequest(reference(payment));
    }

    /** One for each round, as that of a declined card is closed. */
    static String reference(Payment payment) {
        String first = "nicecall-" + payment.getId();
        return payment.getRound() == 1 ? first : first + "-" + payment.getRound();
    }
}
