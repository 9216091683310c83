package io.pacenote.nicecall.catcher;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored calls, one row for each that was ever heard of. */
interface CallCatches extends Repository<CallCatch, Long> {

    /** Makes sure that the call has a row to lock; two messages about a new call must not pass each other. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into nicecall_catcher.call_catch (catch_id, call_id)
                    values (nextval('nicecall_catcher.catch_id'), :callId)
                    on conflict (call_id) do nothing
                    """)
    void ensure(long callId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CallCatch c where c.callId = :callId")
    Optional<CallCatch> lock(long callId);

    Optional<CallCatch> findById(long catchId);

    Optional<CallCatch> findByCallId(long callId);

    Page<CallCatch> findAll(Pageable page);

    Page<CallCatch> findByCatchStatus(CatchStatus catchStatus, Pageable page);

    Page<CallCatch> findByMobile(String mobile, Pageable page);

    Page<CallCatch> findByMobileAndCatchStatus(String mobile, CatchStatus catchStatus, Pageable page);
}
