package com.example.shop.events;

import jakarta.validation.constraints.NotNull;

/** What was ordered is put aside for the customer. */
public record StockReserved(@NotNull Long orderId, @NotNull Long userId) implements ShopEvent {}
