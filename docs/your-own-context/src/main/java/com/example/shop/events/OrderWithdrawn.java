package com.example.shop.events;

import jakarta.validation.constraints.NotNull;

/** An order has come to nothing. */
public record OrderWithdrawn(@NotNull Long orderId, @NotNull Long userId) implements ShopEvent {}
