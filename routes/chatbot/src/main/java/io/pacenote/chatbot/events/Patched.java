package io.pacenote.chatbot.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A marketer has patched the user data of a product (spec 002-F8, F11, 3.3).
 *
 * @param userId whom it is about; null when chat is to find him
 * @param version grows with each change that marketing makes, so that an older event is known as such; from others there may be none
 */
public record Patched(
        @NotNull Long id,
        @NotBlank String productId,
        @Nullable String marketerId,
        @Nullable String userId,
        @Nullable Long version)
        implements MarketingEvent {}
