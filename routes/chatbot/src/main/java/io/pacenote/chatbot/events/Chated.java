package io.pacenote.chatbot.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A user has searched a product (spec 002-F1, 3.3); others may still call it {@code Searched}. */
public record Chated(
        @NotNull Long id,
        @NotBlank String productId,
        @Nullable String questionMsg,
        @Nullable String requestMsg,
        @Nullable String requestType,
        @Nullable String userId)
        implements ChatEvent {}
