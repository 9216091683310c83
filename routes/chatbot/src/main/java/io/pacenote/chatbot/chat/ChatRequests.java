package io.pacenote.chatbot.chat;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored requests. Whoever changes one, or takes a number for one, holds the lock of its chat. */
interface ChatRequests extends Repository<ChatRequest, Long> {

    @Query(nativeQuery = true, value = "select nextval('chatbot_chat.request_id')")
    long nextId();

    Optional<ChatRequest> findByIdAndChatId(long id, long chatId);

    ChatRequest save(ChatRequest request);
}
