package io.pacenote.chatbot.train;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored trainings, and the questions that are counted in them. */
interface Trains extends Repository<Train, Long> {

    /** Makes sure that the chat has a training to lock; two events about a new chat must not pass each other. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into chatbot_train.train (id, question_cnt, request_cnt, version) values (:id, 0, 0, 0)
                    on conflict (id) do nothing
                    """)
    void ensure(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Train t where t.id = :id")
    Optional<Train> lock(long id);

    /**
     * Notes a question.
     *
     * @return 1, or 0 if it was noted before
     */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into chatbot_train.question (chat_id, fact) values (:chatId, :fact)
                    on conflict (chat_id, fact) do nothing
                    """)
    int note(long chatId, String fact);

    Optional<Train> findById(long id);

    Page<Train> findAll(Pageable page);
}
