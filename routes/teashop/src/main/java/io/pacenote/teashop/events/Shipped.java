package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The order has become 배송됨 (spec 001-F4, F10). */
public record Shipped(
        @NotNull Long orderId,
        @Nullable String item,
        @Nullable Long storeId,
        @Nullable String customerId) implements OrderStateChanged {}
