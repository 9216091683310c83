package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The order has become 주문취소됨: by its customer, its deadline or an operator (spec 001-F5, F6). */
public record OrderCancelled(
        @NotNull Long orderId,
        @Nullable String item,
        @Nullable Long storeId,
        @Nullable String customerId,
        @Nullable String reason)
        implements OrderStateChanged {

    /** Cause for which a saga is compensated, and the reason given, when its customer cancels the order. */
    public static final String BY_CUSTOMER = "cancelled by the customer";
}
