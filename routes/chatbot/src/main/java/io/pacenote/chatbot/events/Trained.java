package io.pacenote.chatbot.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Something was learned from a chat, or the training was changed by hand (spec 002-F7, 3.3, 3.6.8).
 *
 * @param version counts the changes of the training, so that an older event is known as such; from others there may be none
 */
public record Trained(
        @NotNull Long id,
        @Nullable String productId,
        @NotNull @PositiveOrZero Integer questionCnt,
        @NotNull @PositiveOrZero Integer requestCnt,
        @Nullable String trainId,
        @Nullable Long version)
        implements ChatEvent {}
