package io.pacenote.chatbot;

/** A user, and what he does over HTTP. */
record User(Chatbot chatbot, String userId) {

    Chat searches(String productId) {
        return Chat.of(
                chatbot, chatbot.post(Chatbot.CHATS, "{'productId':'%s','userId':'%s'}".formatted(productId, userId)));
    }
}
