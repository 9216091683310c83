package io.pacenote.teashop.order;

import io.pacenote.tasks.Backlog;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored orders. */
interface Orders extends Repository<Order, Long> {

    @Query(nativeQuery = true, value = "select nextval('teashop_order.order_id')")
    long nextId();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from TeashopOrder o where o.id = :id")
    Optional<Order> lock(long id);

    /**
     * Claims orders whose payment is due, until their lease ends; what another process is claiming is passed over.
     *
     * @param millis length of the lease
     */
    @Query(nativeQuery = true, value = """
                    update teashop_order.shop_order
                       set attempts = attempts + 1, payment_due_at = now() + :millis * interval '1 ms'
                     where id in (
                           select id from teashop_order.shop_order
                            where status = 'PLACED' and payment_due_at <= now()
                            order by payment_due_at limit :most for update skip locked)
                    returning *
                    """)
    List<Order> claimDue(int most, long millis);

    /** What is due and not claimed, for metrics. */
    @Query(nativeQuery = true, value = """
                    select count(*) as due, coalesce(extract(epoch from now() - min(payment_due_at)), 0) as age
                      from teashop_order.shop_order
                     where status = 'PLACED' and payment_due_at <= now()
                    """)
    Backlog backlog();

    Optional<Order> findById(long id);

    Page<Order> findAll(Pageable page);

    Page<Order> findByCustomerId(String customerId, Pageable page);

    void delete(Order order);
}
