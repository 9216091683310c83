package io.pacenote.chatbot.chat;

import io.pacenote.chatbot.events.Chated;
import io.pacenote.chatbot.events.Questioned;
import io.pacenote.chatbot.events.UserFound;

/** What chat tells the others. */
final class ChatEvents {

    private ChatEvents() {}

    /** A product is searched. */
    static Chated chated(Chat chat) {
        return new Chated(
                chat.getId(),
                chat.getProductId(),
                chat.getQuestionMsg(),
                chat.getRequestMsg(),
                chat.getRequestType(),
                chat.getUserId());
    }

    /** What the chat has as its question is asked. */
    static Questioned questioned(Chat chat, long questionId) {
        return new Questioned(
                chat.getId(),
                chat.getProductId(),
                chat.getQuestionMsg(),
                chat.getRequestMsg(),
                chat.getRequestType(),
                chat.getUserId(),
                questionId);
    }

    /** The user of a chat is the one whom marketing looks for. */
    static UserFound userFound(long marketingId, Chat chat) {
        return new UserFound(marketingId, chat.getProductId(), chat.getUserId(), chat.getId());
    }
}
