package io.pacenote.codriver.payment;

import io.pacenote.tasks.Backlog;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored payments. */
interface Payments extends Repository<Payment, Long> {

    /** The number of an application's payment, unless it has one already. */
    @Query(nativeQuery = true, value = """
                    select nextval('codriver_payment.payment_id')
                     where not exists (select from codriver_payment.payment where sub_id = :subId)
                    """)
    Optional<Long> nextIdFor(long subId);

    /**
     * Claims payments whose call is due, until their lease ends; what another process is claiming is passed over.
     *
     * @param millis length of the lease
     */
    @Query(nativeQuery = true, value = """
                    update codriver_payment.payment
                       set attempts = attempts + 1, due_at = now() + :millis * interval '1 ms'
                     where payment_id in (
                           select payment_id from codriver_payment.payment
                            where status in ('PENDING', 'REFUND_DUE') and due_at <= now()
                            order by due_at limit :most for update skip locked)
                    returning *
                    """)
    List<Payment> claimDue(int most, long millis);

    /** What is due and not claimed, for metrics. */
    @Query(nativeQuery = true, value = """
                    select count(*) as due, coalesce(extract(epoch from now() - min(due_at)), 0) as age
                      from codriver_payment.payment
                     where status in ('PENDING', 'REFUND_DUE') and due_at <= now()
                    """)
    Backlog backlog();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.paymentId = :paymentId")
    Optional<Payment> lock(long paymentId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.subId = :subId")
    Optional<Payment> lockBySubId(long subId);

    /**
     * Settled payments of which a call may have had an outcome that we never saw: it was repeated, or given up. What was
     * settled by the first answer needs no second look.
     */
    @Query("""
            select p from Payment p
             where p.charge.reconciled = false and p.charge.settledAt <= :before
               and (p.charge.attempts > 1 or (p.charge.attempts = 1 and p.charge.status = CANCELLED))
             order by p.charge.settledAt limit :most
            """)
    List<Payment> findUnreconciled(Instant before, int most);

    Optional<Payment> findById(long paymentId);

    Optional<Payment> findBySubId(long subId);

    Page<Payment> findAll(Pageable page);

    Page<Payment> findByUserId(long userId, Pageable page);
}
