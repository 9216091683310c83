package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A payment is not wanted any more, and no money is left at the provider. */
public record PaymentCancelled(
        @NotNull Long orderId,
        @Nullable Long paymentId,
        @Nullable Long amount) implements TeashopEvent {}
