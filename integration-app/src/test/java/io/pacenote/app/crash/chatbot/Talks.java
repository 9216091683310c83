package io.pacenote.app.crash.chatbot;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** What users and marketers were told, from any thread; by the number of the chat. */
public final class Talks {

    private final Map<Long, Talk> byChat = new ConcurrentSkipListMap<>();

    void begin(long chatId, Talk talk) {
        byChat.putIfAbsent(chatId, talk);
    }

    void goOn(long chatId, UnaryOperator<Talk> answered) {
        byChat.computeIfPresent(chatId, (id, talk) -> answered.apply(talk));
    }

    /** Chats that were answered with 201. */
    Map<Long, Talk> byChat() {
        return byChat;
    }
}
