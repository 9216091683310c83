package io.pacenote.codriver.payment;

import org.jspecify.annotations.Nullable;

/**
 * A payment as the client sees it (spec 000, 1.3).
 *
 * @param amount in the smallest unit of the currency
 * @param attempts how often the provider was called
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
        PaymentStatus status,
        int attempts,
        @Nullable String reason) {

    static PaymentView of(Payment p) {
        return new PaymentView(
                p.getPaymentId(),
                p.getSubId(),
                p.getUserId(),
                true,
                p.getDate(),
                String.valueOf(p.getStatus() == PaymentStatus.APPROVED),
                p.getAmount(),
                p.getCurrency(),
                p.getStatus(),
                p.getAttempts(),
                p.getReason());
    }
}
