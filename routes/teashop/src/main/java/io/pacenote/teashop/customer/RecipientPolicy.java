package io.pacenote.teashop.customer;

import io.pacenote.teashop.events.OrderReceived;
import io.pacenote.teashop.events.OrderStateChanged;
import io.pacenote.teashop.events.TeashopEvent;
import org.jspecify.annotations.Nullable;

/** Policy: the customer is told of each change of his order, the seller of each new order (spec 001-F8, F9). */
final class RecipientPolicy {

    /** The store of orders that name none. */
    private static final long FIRST_STORE = 1;

    private RecipientPolicy() {}

    /**
     * Who is told.
     *
     * @param customerId whose order it is, if that is why he is told
     * @param address what the notification service knows him by
     */
    record Recipient(@Nullable String customerId, String address) {}

    /** @throws IllegalArgumentException when the event is for nobody */
    static Recipient of(TeashopEvent event) {
        if (event instanceof OrderStateChanged change) {
            return customer(change.orderId(), change.customerId());
        }
        if (event instanceof OrderReceived received) {
            return new Recipient(null, "store-" + (received.storeId() == null ? FIRST_STORE : received.storeId()));
        }
        throw new IllegalArgumentException(event.getClass().getSimpleName() + " is for nobody");
    }

    private static Recipient customer(long orderId, @Nullable String id) {
        return id == null || id.isBlank() ? new Recipient(null, "order-" + orderId) : new Recipient(id, id);
    }
}
