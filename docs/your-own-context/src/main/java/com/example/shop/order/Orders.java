package com.example.shop.order;

import com.example.shop.events.OrderPlaced;
import com.example.shop.events.OrderWithdrawn;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The steps of the order routes. Each runs in the transaction of its route. */
@Component
public class Orders {

    private final OrderRepository orders;

    Orders(OrderRepository orders) {
        this.orders = orders;
    }

    /** Numbers an order; it is not stored yet. */
    public Order accept(@Body OrderForm form) {
        return new Order(orders.nextId(), form.userId(), form.item(), form.quantity());
    }

    public OrderPlaced placed(@Body Order order) {
        return new OrderPlaced(order.getOrderId(), order.getUserId(), order.getItem(), order.getQuantity());
    }

    /** Compensation. @return the event that says so; null when it had been withdrawn before */
    public OrderWithdrawn withdraw(@Header("orderId") long orderId) {
        return orders.lock(orderId)
                .filter(Order::withdraw)
                .map(order -> new OrderWithdrawn(orderId, order.getUserId()))
                .orElse(null);
    }
}
