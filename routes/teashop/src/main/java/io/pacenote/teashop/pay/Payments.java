package io.pacenote.teashop.pay;

import io.pacenote.tasks.Backlog;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The stored payments, one for each order at most. */
interface Payments extends Repository<Payment, Long> {

    @Query(nativeQuery = true, value = "select nextval('teashop_pay.payment_id')")
    long nextId();

    /**
     * Stores a new payment, unless its order has one; waits for others who are storing one.
     *
     * @return how many were stored
     */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into teashop_pay.payment
                           (id, order_id, amount, currency, item, qty, store_id, customer_id, address, saga_id,
                            psp_reference, status, attempts, due_at)
                    values (:#{#p.id}, :#{#p.orderId}, :#{#p.amount}, :#{#p.currency}, :#{#p.goods.item}, :#{#p.goods.qty},
                            :#{#p.goods.storeId}, :#{#p.goods.customerId}, :#{#p.goods.address}, :#{#p.sagaId},
                            :#{#p.charge.reference}, :#{#p.charge.status.name()}, :#{#p.charge.attempts}, :#{#p.charge.dueAt})
                    on conflict (order_id) do nothing
                    """)
    int storeIfFirst(@Param("p") Payment payment);

    /**
     * Claims payments whose call is due, until their lease ends; what another process is claiming is passed over.
     *
     * @param millis length of the lease
     */
    @Query(nativeQuery = true, value = """
                    update teashop_pay.payment
                       set attempts = attempts + 1, due_at = now() + :millis * interval '1 ms'
                     where id in (
                           select id from teashop_pay.payment
                            where status in ('PENDING', 'REFUND_DUE') and due_at <= now()
                            order by due_at limit :most for update skip locked)
                    returning *
                    """)
    List<Payment> claimDue(int most, long millis);

    /** What is due and not claimed, for metrics. */
    @Query(nativeQuery = true, value = """
                    select count(*) as due, coalesce(extract(epoch from now() - min(due_at)), 0) as age
                      from teashop_pay.payment
                     where status in ('PENDING', 'REFUND_DUE') and due_at <= now()
                    """)
    Backlog backlog();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from TeashopPayment p where p.id = :id")
    Optional<Payment> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from TeashopPayment p where p.orderId = :orderId")
    Optional<Payment> lockByOrderId(long orderId);

    Optional<Payment> findById(long id);

    Optional<Payment> findByOrderId(long orderId);

    /** All of them, or those of a customer, of an order, or of both. */
    @Query("""
            select p from TeashopPayment p
             where (:customerId is null or p.goods.customerId = :customerId) and (:orderId is null or p.orderId = :orderId)
            """)
    Page<Payment> find(@Nullable String customerId, @Nullable Long orderId, Pageable page);
}
