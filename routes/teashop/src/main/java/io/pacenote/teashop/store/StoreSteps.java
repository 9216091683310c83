package io.pacenote.teashop.store;

import static java.util.Objects.requireNonNullElse;

import io.pacenote.rest.problem.ProblemException;
import io.pacenote.teashop.TeashopSaga;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.teashop.events.DeliveryCancelled;
import io.pacenote.teashop.events.DeliveryStarted;
import io.pacenote.teashop.events.OrderReceived;
import io.pacenote.teashop.events.PaymentApproved;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of the store routes. Each runs in the transaction of its route. */
@Component
public class StoreSteps {

    private static final String CANCELLED = "Order %d is cancelled, or being cancelled, and cannot be shipped";

    private final StoreOrders orders;
    private final TeashopSettings.Store settings;

    StoreSteps(StoreOrders orders, TeashopSettings settings) {
        this.orders = orders;
        this.settings = settings.store();
    }

    /** Policy 주문정보받음 (spec 001-F3, 2.4): whether the order has not been heard of, be it its payment or its cancellation. */
    public boolean isNew(@Body PaymentApproved paid) {
        return ensure(paid.orderId()).isUnheardOf();
    }

    /** The store has the order, once (spec 001-F9). What is not said of it is 1. */
    public OrderReceived receive(@Body PaymentApproved paid) {
        long storeId = requireNonNullElse(paid.storeId(), 1L);
        long qty = requireNonNullElse(paid.qty(), 1L);
        ensure(paid.orderId()).receive(storeId, paid.item(), qty, paid.address());
        return new OrderReceived(paid.orderId(), paid.item(), qty, storeId, paid.address());
    }

    /** @return that it is shipped, where no seller is waited for (spec 001, 2.8.1) */
    public @Nullable DeliveryStarted shipAtOnce(@Body OrderReceived received) {
        return settings.autoShip() ? deliver(ensure(received.orderId())) : null;
    }

    /**
     * The order that a seller wants to ship.
     *
     * @throws ProblemException 404 when it has not reached the store, 409 when it is cancelled
     */
    public StoreOrder ordered(@Body Shipment shipment) {
        StoreOrder order = orders.lock(shipment.orderId())
                .orElseThrow(() -> ProblemException.notFound("order", shipment.orderId()));
        if (order.isCancelled()) {
            throw ProblemException.conflict(CANCELLED.formatted(shipment.orderId()));
        }
        return order;
    }

    /** The order is shipped (spec 001-F4). */
    public DeliveryStarted deliver(@Body StoreOrder order) {
        if (!order.ship()) {
            throw new IllegalStateException("order %d is not to be shipped".formatted(order.getOrderId()));
        }
        return new DeliveryStarted(order.getOrderId(), order.getStoreId(), order.getItem(), order.getAddress());
    }

    /** @throws ProblemException always: 409, as the saga of the order takes no step any more */
    public void refuse(@Body Shipment shipment) {
        throw ProblemException.conflict(CANCELLED.formatted(shipment.orderId()));
    }

    /**
     * Policy 주문취소처리, and compensation (spec 001-F6, 2.4, 2.8.7).
     *
     * @return that the delivery is cancelled; nothing if there was none, or if it was said before
     */
    public @Nullable DeliveryCancelled cancel(@Header(TeashopSaga.ORDER_ID) long orderId) {
        StoreOrder order = ensure(orderId);
        return order.cancel() ? new DeliveryCancelled(orderId, order.getStoreId()) : null;
    }

    private StoreOrder ensure(long orderId) {
        orders.ensure(orderId);
        return orders.lock(orderId).orElseThrow();
    }
}
