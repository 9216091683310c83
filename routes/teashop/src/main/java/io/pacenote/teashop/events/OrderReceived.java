package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The store has a new order (spec 001-F3, F9). */
public record OrderReceived(
        @NotNull Long orderId,
        @Nullable String item,
        @Nullable Long qty,
        @Nullable Long storeId,
        @Nullable String address)
        implements TeashopEvent {}
