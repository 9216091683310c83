package io.pacenote.chatbot.chat;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored chats. */
interface Chats extends Repository<Chat, Long> {

    @Query(nativeQuery = true, value = "select nextval('chatbot_chat.chat_id')")
    long nextId();

    @Query(nativeQuery = true, value = "select nextval('chatbot_chat.question_id')")
    long nextQuestionId();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Chat c where c.id = :id")
    Optional<Chat> lock(long id);

    Optional<Chat> findById(long id);

    /** The newest chat about a product. */
    Optional<Chat> findFirstByProductIdOrderByIdDesc(String productId);

    Page<Chat> findAll(Pageable page);

    Page<Chat> findByUserId(String userId, Pageable page);
}
