package io.pacenote.nicecall.payment;

import io.pacenote.tasks.Backlog;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The stored payments. */
interface Payments extends Repository<Payment, Long> {

    @Query(nativeQuery = true, value = "select nextval('nicecall_payment.payment_id')")
    long nextId();

    /**
     * Stores a new payment, unless its call has one of the same kind, of its caller or by hand; waits for others who are storing
     * one.
     *
     * @return how many were stored
     */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into nicecall_payment.payment
                           (id, call_id, mobile, pay_type, pay_amount, currency, payment_status, psp_reference, round,
                            attempts, saga_id)
                    values (:#{#p.id}, :#{#p.callId}, :#{#p.fare.mobile}, :#{#p.fare.payType.name()}, :#{#p.fare.payAmount},
                            :#{#p.fare.currency}, :#{#p.charge.status.name()}, :#{#p.charge.reference}, 1, 0, :#{#p.sagaId})
                    on conflict (call_id, (saga_id is null)) do nothing
                    """)
    int storeIfFirst(@Param("p") Payment payment);

    /**
     * Claims payments that are due, until their lease ends; what another process is claiming is passed over. A payment of unknown
     * outcome that nobody has asked for in time is given up by this, as its customer did not come again; so is one that was
     * approved by hand, as its call did not come.
     *
     * @param millis length of the lease
     */
    @Query(nativeQuery = true, value = """
                    update nicecall_payment.payment
                       set attempts = attempts + 1, payment_status = 'REFUND_DUE', settled_at = null,
                           ends_as = coalesce(ends_as, 'CANCELLED'), due_at = now() + :millis * interval '1 ms'
                     where id in (
                           select id from nicecall_payment.payment
                            where payment_status in ('PENDING', 'APPROVED', 'REFUND_DUE') and due_at <= now()
                            order by due_at limit :most for update skip locked)
                    returning *
                    """)
    List<Payment> claimDue(int most, long millis);

    /** What is due and not claimed, for metrics. */
    @Query(nativeQuery = true, value = """
                    select count(*) as due, coalesce(extract(epoch from now() - min(due_at)), 0) as age
                      from nicecall_payment.payment
                     where payment_status in ('PENDING', 'APPROVED', 'REFUND_DUE') and due_at <= now()
                    """)
    Backlog backlog();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from NicecallPayment p where p.id = :id")
    Optional<Payment> lock(long id);

    /** The payment that the caller has asked for. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from NicecallPayment p where p.callId = :callId and p.sagaId is not null")
    Optional<Payment> lockOwn(long callId);

    /** The payment that was approved by hand. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from NicecallPayment p where p.callId = :callId and p.sagaId is null")
    Optional<Payment> lockByHand(long callId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from NicecallPayment p where p.callId = :callId order by p.id")
    List<Payment> lockAll(long callId);

    Optional<Payment> findById(long id);

    @Query("select p from NicecallPayment p where p.callId = :callId and p.sagaId is not null")
    Optional<Payment> findOwn(long callId);

    /** The payment of a call: what its caller has asked for before what was approved by hand. */
    @Query("select p from NicecallPayment p where p.callId = :callId order by p.sagaId nulls last limit 1")
    Optional<Payment> findByCallId(long callId);

    Page<Payment> findAll(Pageable page);

    Page<Payment> findByFareMobile(String mobile, Pageable page);
}
