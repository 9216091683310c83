package io.pacenote.chatbot.marketing;

import io.pacenote.tasks.Backlog;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored recommendations. */
interface Recommendations extends Repository<Recommendation, Long> {

    @Query(nativeQuery = true, value = "select nextval('chatbot_marketing.recommendation_id')")
    long nextId();

    /**
     * Stores one that is due, unless it is there: under its event, or under its number, by which a copy of an event that has lost
     * its identity is known.
     */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into chatbot_marketing.recommendation
                        (id, event_id, marketing_id, recommendation_id, product_id, user_id, status, attempts, due_at,
                         traceparent)
                    values (nextval('chatbot_marketing.message_id'), :eventId, :marketingId, :recommendationId,
                        :productId, :userId, 'PENDING', 0, :dueAt, :traceparent)
                    on conflict do nothing
                    """)
    void add(
            String eventId,
            long marketingId,
            @Nullable Long recommendationId,
            String productId,
            String userId,
            Instant dueAt,
            @Nullable String traceparent);

    /**
     * Claims those that are due, until their lease ends; what another process is claiming is passed over.
     *
     * @param millis length of the lease
     */
    @Query(nativeQuery = true, value = """
                    update chatbot_marketing.recommendation
                       set attempts = attempts + 1, due_at = now() + :millis * interval '1 ms'
                     where id in (
                           select id from chatbot_marketing.recommendation
                            where status = 'PENDING' and due_at <= now()
                            order by due_at limit :most for update skip locked)
                    returning *
                    """)
    List<Recommendation> claimDue(int most, long millis);

    /** What is due and not claimed, for metrics. */
    @Query(nativeQuery = true, value = """
                    select count(*) as due, coalesce(extract(epoch from now() - min(due_at)), 0) as age
                      from chatbot_marketing.recommendation
                     where status = 'PENDING' and due_at <= now()
                    """)
    Backlog backlog();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Recommendation r where r.id = :id")
    Optional<Recommendation> lock(long id);
}
