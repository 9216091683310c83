package io.pacenote.chatbot.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A marketer recommends the product to the user (spec 002-F9, 3.3).
 *
 * @param recommendationId the recommendation's own number, by which it is told once; from others there may be none
 */
public record Recommended(
        @NotNull Long id,
        @NotBlank String productId,
        @Nullable String marketerId,
        @NotBlank String userId,
        @Nullable Long recommendationId)
        implements MarketingEvent {}
