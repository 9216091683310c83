package io.pacenote.chatbot.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a user sends who searches a product (spec 002-F1, 3.4). Anything else in the body, such as an id, is ignored. Messages are
 * stored; they are asked and wished by PUT.
 */
record NewChat(
        @NotBlank @Size(max = 100) String productId,
        @NotBlank @Size(max = 50) String userId,

        @Pattern(regexp = NOT_BLANK, message = "must not be blank") @Size(max = LONGEST_MESSAGE) @Nullable
        String questionMsg,

        @Pattern(regexp = NOT_BLANK, message = "must not be blank") @Size(max = LONGEST_MESSAGE) @Nullable
        String requestMsg) {

    static final int LONGEST_MESSAGE = 1000;
    static final String NOT_BLANK = "(?s).*\\S.*";
}
