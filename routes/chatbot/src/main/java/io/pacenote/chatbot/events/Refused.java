package io.pacenote.chatbot.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * A request is refused (spec 002-F6, F10, 3.3).
 *
 * @param requestType {@code 0}
 * @param requestId which request; from others there may be none
 */
public record Refused(
        @NotNull Long id,
        @Nullable String productId,
        @Nullable @PositiveOrZero Integer questionCnt,
        @Nullable @PositiveOrZero Integer requestCnt,
        @Nullable String trainId,
        @Nullable String requestType,
        @Nullable Long requestId)
        implements ChatEvent {}
