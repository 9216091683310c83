package io.pacenote.teashop.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A delivery that had started, or was about to, is cancelled (spec 001-F6). */
public record DeliveryCancelled(
        @NotNull Long orderId, @Nullable Long storeId) implements TeashopEvent {}
