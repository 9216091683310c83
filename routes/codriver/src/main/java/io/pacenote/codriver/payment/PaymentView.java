package io.pacenote.codriver.payment;

import io.pacenote.psp.Charge;
import io.pacenote.psp.ChargeStatus;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the client sees it (spec 000, 1.3).
 *
 * @param amount in the smallest unit of the currency
 * @param attempts how often the provider was called
 * @param pspReference what the provider knows it by
 */
record PaymentView(
        long paymentId,
        long subId,
        long userId,
        boolean subStatus,
        @Nullable String date,
        String subProcessed,
        long amount,
        String currency,
        ChargeStatus status,
        int attempts,
        @Nullable String reason,
        String pspReference) {

    static PaymentView of(Payment p) {
        Charge charge = p.getCharge();
        return new PaymentView(
                p.getPaymentId(),
                p.getSubId(),
                p.getUserId(),
                true,
                p.getDate(),
                String.valueOf(charge.getStatus() == ChargeStatus.APPROVED),
                p.getAmount(),
                p.getCurrency(),
                charge.getStatus(),
                charge.getAttempts(),
                charge.getReason(),
                charge.getReference());
    }
}
