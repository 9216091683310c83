package io.pacenote.chatbot.chat;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks (spec 002-F3, 3.4).
 *
 * @param questionMsg null for what is stored with the chat
 */
record NewQuestion(
        @Pattern(regexp = NewChat.NOT_BLANK, message = "must not be blank")
        @Size(max = NewChat.LONGEST_MESSAGE)
        @Nullable
        String questionMsg) {}
