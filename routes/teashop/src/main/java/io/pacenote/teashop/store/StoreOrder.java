package io.pacenote.teashop.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * An order as its store sees it (spec 001-F3, F4, F6, 2.3). It is shipped once at most, and never after it was cancelled.
 *
 * <p>A cancellation may come before the order itself. It then leaves a tombstone: an order that never gets to the store.
 */
@Entity(name = "TeashopStoreOrder")
@Table(schema = "teashop_store", name = "store_order")
public class StoreOrder {

    @Id
    private long id;

    private long orderId;
    private @Nullable Long storeId;
    private @Nullable String item;
    private @Nullable Long qty;
    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private @Nullable StoreOrderStatus status;

    /** For JPA. */
    protected StoreOrder() {}

    /** An order of which nothing is known yet. */
    StoreOrder(long id, long orderId) {
        this.id = id;
        this.orderId = orderId;
    }

    /** Whether nothing has been heard of the order, be it its payment or its cancellation. */
    boolean isUnheardOf() {
        return status == null;
    }

    /** The store has it from now on, unless it has been heard of before. */
    void receive(long store, String kind, long quantity, @Nullable String destination) {
        if (isUnheardOf()) {
            storeId = store;
            item = kind;
            qty = quantity;
            address = destination;
            status = StoreOrderStatus.RECEIVED;
        }
    }

    /** @return whether it is shipped by this, and was to be */
    boolean ship() {
        if (status != StoreOrderStatus.RECEIVED) {
            return false;
        }
        status = StoreOrderStatus.SHIPPED;
        return true;
    }

    /** @return whether a delivery that has started, or was about to, is cancelled by this */
    boolean cancel() {
        boolean isExpected = status == StoreOrderStatus.RECEIVED || status == StoreOrderStatus.SHIPPED;
        status = StoreOrderStatus.CANCELLED;
        return isExpected;
    }

    /** Whether the seller has still to ship it. */
    public boolean isToBeShipped() {
        return status == StoreOrderStatus.RECEIVED;
    }

    boolean isCancelled() {
        return status == StoreOrderStatus.CANCELLED;
    }

    public long getId() {
        return id;
    }

    public long getOrderId() {
        return orderId;
    }

    /** Null in a tombstone, as all that follows. */
    public @Nullable Long getStoreId() {
        return storeId;
    }

    /** Kind of herb. */
    public @Nullable String getItem() {
        return item;
    }

    public @Nullable Long getQty() {
        return qty;
    }

    /** Where it goes, if it was said. */
    public @Nullable String getAddress() {
        return address;
    }

    /** Never null once it is stored. */
    public @Nullable StoreOrderStatus getStatus() {
        return status;
    }
}
