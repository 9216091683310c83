package io.pacenote.nicecall.payment;

import io.pacenote.nicecall.events.NicecallEvent;
import io.pacenote.nicecall.events.PaymentApproved;
import io.pacenote.nicecall.events.PaymentCancelled;
import io.pacenote.nicecall.events.PaymentDisabled;

/** The events of this context, made of its aggregate. */
final class PaymentEvents {

    private PaymentEvents() {}

    static PaymentApproved approved(Payment p) {
        return new PaymentApproved(p.getId(), p.getPaymentStatus().name(), p.getCallId());
    }

    /** Of a payment that has ended without a charge to the customer. */
    static NicecallEvent ended(Payment p) {
        String status = p.getPaymentStatus().name();
        return p.getPaymentStatus() == PaymentStatus.CANCELLED
                ? new PaymentCancelled(p.getId(), status, p.getCallId())
                : new PaymentDisabled(p.getId(), status, p.getCallId());
    }
}
