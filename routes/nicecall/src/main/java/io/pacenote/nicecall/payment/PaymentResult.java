package io.pacenote.nicecall.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an {@link ApproveRequest} (spec 003, 4.3).
 *
 * @param resultCode 1 paid, -1 refused, -2 the provider gave no answer and the outcome is unknown: ask again
 * @param resultMessage the payment's id when it is paid, else why not, for the customer
 */
public record PaymentResult(Long resultCode, String resultMessage) {

    private static final long PAID = 1;
    private static final long REFUSED = -1;
    private static final long NO_ANSWER = -2;

    /** As the payment stands now. */
    public static PaymentResult of(Payment payment) {
        return switch (payment.getPaymentStatus()) {
            case APPROVED -> new PaymentResult(PAID, String.valueOf(payment.getId()));
            case PENDING -> new PaymentResult(NO_ANSWER, "No-Response or Timed-out. please, try later...");
            case DECLINED, REFUND_DUE, CANCELLED, DISABLED -> refused(whyNot(payment));
        };
    }

    static PaymentResult refused(String why) {
        return new PaymentResult(REFUSED, why);
    }

    /** The saga of the call has ended, or is ending: nobody needs the money any more. */
    public static PaymentResult callHasEnded() {
        return refused("The call has ended and cannot be paid any more.");
    }

    private static String whyNot(Payment payment) {
        @Nullable PaymentStatus end = payment.getEndsAs();
        if (end == null) {
            return Objects.requireNonNullElse(payment.getCharge().getReason(), "The card is declined.");
        }
        return end == PaymentStatus.CANCELLED ? "사용자에 의해 결제가 취소되었습니다." : "공급자에 의해 결제가 취소되었습니다.";
    }
}
