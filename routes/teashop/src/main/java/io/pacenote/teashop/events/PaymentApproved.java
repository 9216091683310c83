package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An order has been paid; it is the store's turn, which is told all that it needs (spec 001-F3, F11). */
public record PaymentApproved(
        @NotNull Long orderId,
        @Nullable Long paymentId,
        @Nullable Long amount,
        @NotNull @Size(max = 100) String item,
        @Nullable Long qty,
        @Nullable Long storeId,
        @Nullable String customerId,
        @Nullable String address)
        implements TeashopEvent {}
