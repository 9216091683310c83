package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The order has become 결제실패: the provider has refused the payment. */
public record OrderFailed(
        @NotNull Long orderId,
        @Nullable String item,
        @Nullable Long storeId,
        @Nullable String customerId,
        @Nullable String reason)
        implements OrderStateChanged {}
