package io.pacenote.library.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Books were brought back late (spec 004, 5.4); once for each return, whatever its quantity.
 *
 * @param expireDays how many days late
 */
public record BookExpired(
        @NotNull Long id,
        @NotNull Long userId,
        @NotNull Long bookId,
        @NotNull @PositiveOrZero Long expireDays,
        @Nullable Integer qty)
        implements ReturnEvent {}
