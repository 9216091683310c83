package io.pacenote.chatbot.chat;

import org.jspecify.annotations.Nullable;

/**
 * A chat as its user sees it (spec 002, 3.2).
 *
 * @param requestType of the newest request that is decided: {@code 1} approved, {@code 0} refused
 */
record ChatView(
        long id,
        String productId,
        @Nullable String questionMsg,
        @Nullable String requestMsg,
        @Nullable String requestType,
        String userId) {

    static ChatView of(Chat chat) {
        return new ChatView(
                chat.getId(),
                chat.getProductId(),
                chat.getQuestionMsg(),
                chat.getRequestMsg(),
                chat.getRequestType(),
                chat.getUserId());
    }
}
