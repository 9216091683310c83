package com.example.shop.events;

import jakarta.validation.constraints.NotNull;

/** A customer has ordered something. */
public record OrderPlaced(
        @NotNull Long orderId,
        @NotNull Long userId,
        @NotNull String item,
        @NotNull Integer quantity) implements ShopEvent {}
