package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The provider has refused a payment for good. */
public record PaymentFailed(
        @NotNull Long orderId,
        @Nullable Long paymentId,
        @Nullable String reason)
        implements TeashopEvent {}
