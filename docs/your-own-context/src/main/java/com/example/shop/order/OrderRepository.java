package com.example.shop.order;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored orders. */
interface OrderRepository extends Repository<Order, Long> {

    @Query(nativeQuery = true, value = "select nextval('shop_order.order_id')")
    long nextId();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Order o where o.orderId = :orderId")
    Optional<Order> lock(long orderId);

    Optional<Order> findById(long orderId);
}
