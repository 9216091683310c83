package io.pacenote.chatbot.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Chat knows whom a row of marketing is about: the user of the newest chat of its product (spec 002, 3.3 getUserId).
 *
 * @param id the row of marketing, as {@link Patched} has named it
 * @param chatId the chat
 */
public record UserFound(
        @NotNull Long id,
        @NotBlank String productId,
        @NotBlank String userId,
        @Nullable Long chatId) implements MarketingEvent {}
