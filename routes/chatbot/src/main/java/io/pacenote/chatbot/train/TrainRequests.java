package io.pacenote.chatbot.train;

import io.pacenote.tasks.Backlog;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored requests. */
interface TrainRequests extends Repository<TrainRequest, Long> {

    /** A number for a request, unless it is stored already. */
    @Query(nativeQuery = true, value = """
                    select nextval('chatbot_train.request_key')
                     where not exists (select from chatbot_train.request where chat_id = :chatId and fact = :fact)
                    """)
    Optional<Long> nextKeyFor(long chatId, String fact);

    /**
     * Claims requests whose decision is due, until their lease ends; what another process is claiming is passed over.
     *
     * @param millis length of the lease
     */
    @Query(nativeQuery = true, value = """
                    update chatbot_train.request
                       set attempts = attempts + 1, due_at = now() + :millis * interval '1 ms'
                     where request_key in (
                           select request_key from chatbot_train.request
                            where state = 'UNDECIDED' and due_at <= now()
                            order by due_at limit :most for update skip locked)
                    returning *
                    """)
    List<TrainRequest> claimDue(int most, long millis);

    /** What is due and not claimed, for metrics. */
    @Query(nativeQuery = true, value = """
                    select count(*) as due, coalesce(extract(epoch from now() - min(due_at)), 0) as age
                      from chatbot_train.request
                     where state = 'UNDECIDED' and due_at <= now()
                    """)
    Backlog backlog();

    Optional<TrainRequest> findById(long requestKey);
}
