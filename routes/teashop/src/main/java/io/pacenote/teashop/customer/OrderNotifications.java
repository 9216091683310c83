package io.pacenote.teashop.customer;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored notifications, one for each kind of event of an order. */
interface OrderNotifications extends Repository<OrderNotification, Long> {

    /** Stores it, unless the order has one of this kind: a copy of an event that has lost its identity is told once too. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into teashop_customer.notification
                        (id, event_id, event_type, order_id, customer_id, recipient, text, status, at)
                    values (nextval('teashop_customer.notification_id'), :eventId, :eventType, :orderId,
                        :customerId, :recipient, :text, 'PENDING', :at)
                    on conflict do nothing
                    """)
    void add(
            String eventId,
            String eventType,
            long orderId,
            @Nullable String customerId,
            String recipient,
            String text,
            Instant at);

    Optional<OrderNotification> findById(long id);

    Optional<OrderNotification> findByEventId(String eventId);

    Optional<OrderNotification> findByOrderIdAndEventType(long orderId, String eventType);

    Page<OrderNotification> findAll(Pageable page);

    Page<OrderNotification> findByOrderId(long orderId, Pageable page);

    Page<OrderNotification> findByCustomerId(String customerId, Pageable page);

    Page<OrderNotification> findByOrderIdAndCustomerId(long orderId, String customerId, Pageable page);
}
