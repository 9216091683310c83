package io.pacenote.codriver.payment;

import io.pacenote.codriver.events.PaymentCancelled;
import io.pacenote.codriver.events.PaymentFailed;
import io.pacenote.codriver.events.PaymentMade;

/** The events of this context, made of its aggregate. */
final class PaymentEvents {

    private PaymentEvents() {}

    static PaymentMade made(Payment p) {
        return new PaymentMade(
                p.getPaymentId(),
                p.getSubId(),
                p.getUserId(),
                true,
                p.getDate(),
                p.getCharge().getStatus().name());
    }

    static PaymentFailed failed(Payment p) {
        return new PaymentFailed(
                p.getPaymentId(),
                p.getSubId(),
                p.getUserId(),
                true,
                p.getDate(),
                p.getCharge().getStatus().name(),
                p.getCharge().getReason());
    }

    static PaymentCancelled cancelled(Payment p) {
        return new PaymentCancelled(
                p.getPaymentId(),
                p.getSubId(),
                p.getUserId(),
                true,
                p.getDate(),
                p.getCharge().getStatus().name());
    }
}
