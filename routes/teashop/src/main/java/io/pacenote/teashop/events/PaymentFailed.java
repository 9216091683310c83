package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The provider has refused a payment for good. */
public record PaymentFailed(
        @NotNull Long orderId,
        @Nullable Long paymentId,
        @Nullable String reason) implements TeashopEvent {

    /**
     * How the cause begins for which a saga is compensated whose payment is refused; after a colon follows the reason. It tells
     * order, which may hear it before the event, that the order is not cancelled but 결제실패.
     */
    public static final String CAUSE = "payment declined";
}
