package io.pacenote.nicecall.caller;

import io.pacenote.tasks.Backlog;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored calls. */
interface Calls extends Repository<Call, Long> {

    @Query(nativeQuery = true, value = "select nextval('nicecall_caller.call_id')")
    long nextId();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Call c where c.callId = :callId")
    Optional<Call> lock(long callId);

    /**
     * Claims calls whose payment nobody is at any more, until their new lease ends; what another process is claiming is passed
     * over.
     *
     * @param millis length of the lease
     */
    @Query(nativeQuery = true, value = """
                    update nicecall_caller.call
                       set attempts = attempts + 1, lease_until = now() + :millis * interval '1 ms'
                     where call_id in (
                           select call_id from nicecall_caller.call
                            where status = 'APPROVING' and lease_until <= now()
                            order by lease_until limit :most for update skip locked)
                    returning *
                    """)
    List<Call> claimAbandoned(int most, long millis);

    /** What is due and not claimed, for metrics. */
    @Query(nativeQuery = true, value = """
                    select count(*) as due, coalesce(extract(epoch from now() - min(lease_until)), 0) as age
                      from nicecall_caller.call
                     where status = 'APPROVING' and lease_until <= now()
                    """)
    Backlog backlog();

    Optional<Call> findById(long callId);

    Page<Call> findAll(Pageable page);

    Page<Call> findByMobile(String mobile, Pageable page);
}
