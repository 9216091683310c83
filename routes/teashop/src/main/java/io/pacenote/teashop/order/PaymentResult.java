package io.pacenote.teashop.order;

import org.jspecify.annotations.Nullable;

/**
 * What pay says about the payment of an order.
 *
 * @param reason why it is declined
 */
public record PaymentResult(Outcome outcome, @Nullable String reason) {

    /** What a payment has come to. */
    enum Outcome {
        /** The money is taken. */
        APPROVED,
        /** It is refused for good. */
        DECLINED,
        /** Pay goes on with it, and tells by an event what comes of it. */
        PENDING,
        /** Nobody knows, until pay is asked again. */
        UNKNOWN
    }

    static PaymentResult of(Outcome outcome) {
        return new PaymentResult(outcome, null);
    }

    /** Whether it says that the order is paid, or that it never will be. */
    boolean isFinal() {
        return outcome == Outcome.APPROVED || outcome == Outcome.DECLINED;
    }
}
