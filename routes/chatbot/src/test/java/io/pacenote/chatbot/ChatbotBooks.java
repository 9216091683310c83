package io.pacenote.chatbot;

import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.OperatorBooks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator of chatbot sees, and what only the database tells. */
final class ChatbotBooks extends OperatorBooks {

    private static final List<String> TABLES = List.of(
            "chatbot_chat.chat",
            "chatbot_chat.request",
            "chatbot_train.train",
            "saga.saga",
            "messaging.outbox",
            "messaging.dead_letter",
            "rest.idempotency_key");

    ChatbotBooks(Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
    }

    /** The requests of a chat as train knows them: what became of each, in order. */
    List<String> statesOf(long chatId) {
        return jdbc().sql("select state from chatbot_train.request where chat_id = ? order by request_key")
                .param(chatId)
                .query(String.class)
                .list();
    }

    /** What train knows the newest request of a chat by. */
    long requestKeyOf(long chatId) {
        return jdbc().sql("select max(request_key) from chatbot_train.request where chat_id = ?")
                .param(chatId)
                .query(Long.class)
                .single();
    }

    /** The number of a chat's newest request. */
    long requestIdOf(long chatId) {
        return jdbc().sql("select max(id) from chatbot_chat.request where chat_id = ?")
                .param(chatId)
                .query(Long.class)
                .single();
    }
}
