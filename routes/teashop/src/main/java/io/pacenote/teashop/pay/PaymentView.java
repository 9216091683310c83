package io.pacenote.teashop.pay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.pacenote.psp.ChargeStatus;
import org.jspecify.annotations.Nullable;

/**
 * A payment as others see it (spec 001, 2.3).
 *
 * @param amount in won
 * @param action 결제, or 취소 once it is given up
 * @param reason why it was declined, or why the last call to the provider brought no answer
 * @param pspReference what the provider knows it by
 */
record PaymentView(
        long id,
        long orderId,
        long amount,
        String action,
        ChargeStatus status,
        @Nullable String customerId,
        @Nullable String reason,
        String pspReference) {

    private static final String PAYMENT = "결제";
    private static final String CANCELLATION = "취소";

    static PaymentView of(Payment p) {
        return new PaymentView(
                p.getId(),
                p.getOrderId(),
                p.getAmount(),
                p.isCancelled() ? CANCELLATION : PAYMENT,
                p.getCharge().getStatus(),
                p.getGoods().customerId(),
                p.getCharge().getReason(),
                p.getCharge().getReference());
    }

    @JsonProperty("금액")
    long amountInKorean() {
        return amount;
    }

    @JsonProperty("행위")
    String actionInKorean() {
        return action;
    }
}
