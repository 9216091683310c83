package io.pacenote.teashop.store;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored orders, one row for each that was ever heard of. Those that were cancelled before they came are not shown. */
interface StoreOrders extends Repository<StoreOrder, Long> {

    /** Makes sure that the order has a row to lock; two messages about a new order must not pass each other. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into teashop_store.store_order (id, order_id)
                    values (nextval('teashop_store.store_order_id'), :orderId)
                    on conflict (order_id) do nothing
                    """)
    void ensure(long orderId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from TeashopStoreOrder s where s.orderId = :orderId")
    Optional<StoreOrder> lock(long orderId);

    @Query("select s from TeashopStoreOrder s where s.id = :id and s.item is not null")
    Optional<StoreOrder> find(long id);

    @Query("select s from TeashopStoreOrder s where s.orderId = :orderId and s.item is not null")
    Optional<StoreOrder> findByOrderId(long orderId);

    /** All of them, or those of a store, of an order, or of both. */
    @Query("""
            select s from TeashopStoreOrder s
             where s.item is not null
               and (:storeId is null or s.storeId = :storeId) and (:orderId is null or s.orderId = :orderId)
            """)
    Page<StoreOrder> list(@Nullable Long storeId, @Nullable Long orderId, Pageable page);
}
