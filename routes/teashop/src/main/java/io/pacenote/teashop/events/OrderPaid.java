package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The order has become 결제됨 (spec 001-F2). */
public record OrderPaid(
        @NotNull Long orderId,
        @Nullable String item,
        @Nullable Long storeId,
        @Nullable String customerId) implements OrderStateChanged {}
