package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A customer has ordered; the order is not paid yet (spec 001-F1). */
public record OrderPlaced(
        @NotNull Long orderId,
        @NotNull @Size(max = 100) String item,
        @Nullable Long qty,
        @Nullable Long price,
        @Nullable Long storeId,
        @Nullable String customerId,
        @Nullable String address)
        implements OrderStateChanged {}
