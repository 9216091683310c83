package io.pacenote.chatbot.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A user has asked about the product (spec 002-F3, 3.3).
 *
 * @param questionId the question's own number, by which it counts once; from others there may be none
 */
public record Questioned(
        @NotNull Long id,
        @Nullable String productId,
        @Nullable String questionMsg,
        @Nullable String requestMsg,
        @Nullable String requestType,
        @Nullable String userId,
        @Nullable Long questionId)
        implements ChatEvent {}
