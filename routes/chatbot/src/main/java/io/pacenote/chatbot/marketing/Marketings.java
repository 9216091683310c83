package io.pacenote.chatbot.marketing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored marketing data, one for each product. */
interface Marketings extends Repository<Marketing, Long> {

    /** Adds that of a product, unless there is one. The query before the insert spares the sequence. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into chatbot_marketing.marketing (id, product_id, version)
                    select nextval('chatbot_marketing.marketing_id'), :productId, 0
                     where not exists (select from chatbot_marketing.marketing where product_id = :productId)
                    on conflict (product_id) do nothing
                    """)
    void addIfAbsent(String productId);

    /**
     * Keeps what a train has learned. Counts only rise, so an event that is late or comes again changes nothing (spec 002, 3.6.5); a
     * train has one product, of which an event may not tell.
     */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into chatbot_marketing.learning as known (train_id, product_id, question_cnt, request_cnt)
                    values (:trainId, :productId, :questionCnt, :requestCnt)
                    on conflict (train_id) do update
                       set product_id = greatest(known.product_id, excluded.product_id),
                           question_cnt = greatest(known.question_cnt, excluded.question_cnt),
                           request_cnt = greatest(known.request_cnt, excluded.request_cnt)
                    """)
    void learn(long trainId, @Nullable String productId, int questionCnt, int requestCnt);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Marketing m where m.productId = :productId")
    Optional<Marketing> lockByProductId(String productId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Marketing m where m.id = :id")
    Optional<Marketing> lock(long id);

    Optional<Marketing> findById(long id);

    Page<Marketing> findAll(Pageable page);
}
