package io.pacenote.teashop.order;

import io.pacenote.teashop.events.OrderCancelled;
import io.pacenote.teashop.events.OrderFailed;
import io.pacenote.teashop.events.OrderPaid;
import io.pacenote.teashop.events.OrderPlaced;
import io.pacenote.teashop.events.Shipped;
import io.pacenote.teashop.events.TeashopEvent;

/** The events of this context, made of its aggregate: one for each status that an order reaches. */
final class OrderEvents {

    private OrderEvents() {}

    static TeashopEvent of(Order order, OrderStatus reached) {
        OrderView view = order.view();
        return switch (reached) {
            case PLACED ->
                new OrderPlaced(
                        view.id(),
                        view.item(),
                        view.qty(),
                        view.price(),
                        view.storeId(),
                        view.customerId(),
                        view.address());
            case PAID -> new OrderPaid(view.id(), view.item(), view.storeId(), view.customerId());
            case FAILED -> new OrderFailed(view.id(), view.item(), view.storeId(), view.customerId(), view.reason());
            case SHIPPED -> new Shipped(view.id(), view.item(), view.storeId(), view.customerId());
            case CANCELLED ->
                new OrderCancelled(view.id(), view.item(), view.storeId(), view.customerId(), view.reason());
        };
    }
}
