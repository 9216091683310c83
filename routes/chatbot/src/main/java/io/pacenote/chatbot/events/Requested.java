package io.pacenote.chatbot.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A user has a wish about the product, which is approved or refused (spec 002-F5, F6, 3.3).
 *
 * @param requestId the request's own number, by which it counts once; from others there may be none
 */
public record Requested(
        @NotNull Long id,
        @Nullable String productId,
        @Nullable String questionMsg,
        @NotBlank String requestMsg,
        @Nullable String requestType,
        @Nullable String userId,
        @Nullable Long requestId)
        implements ChatEvent {}
