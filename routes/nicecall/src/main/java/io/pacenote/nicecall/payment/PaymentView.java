package io.pacenote.nicecall.payment;

import io.pacenote.nicecall.events.PayType;

/**
 * A payment as others see it (spec 003, 4.5); {@code id} and {@code paymentId} are the same.
 *
 * @param pspReference what the provider knows it by
 */
record PaymentView(
        long callId,
        long id,
        long payAmount,
        PayType payType,
        long paymentId,
        PaymentStatus paymentStatus,
        String pspReference) {

    static PaymentView of(Payment p) {
        Fare fare = p.getFare();
        return new PaymentView(
                p.getCallId(),
                p.getId(),
                fare.payAmount(),
                fare.payType(),
                p.getId(),
                p.getPaymentStatus(),
                p.getCharge().getReference());
    }
}
