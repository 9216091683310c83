package io.pacenote.chatbot.chat;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a user wishes (spec 002-F5, 3.4).
 *
 * @param requestMsg null for what is stored with the chat
 */
record NewRequest(
        @Pattern(regexp = NewChat.NOT_BLANK, message = "must not be blank")
        @Size(max = NewChat.LONGEST_MESSAGE)
        @Nullable
        String requestMsg) {}
