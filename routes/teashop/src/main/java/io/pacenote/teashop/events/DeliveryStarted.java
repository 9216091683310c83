package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The store has shipped an order (spec 001-F4). */
public record DeliveryStarted(
        @NotNull Long orderId,
        @Nullable Long storeId,
        @Nullable String item,
        @Nullable String address) implements TeashopEvent {}
