package com.example.shop.order;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.problem.ProblemException;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.hateoas.EntityModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of {@code /orders}. */
@Component
public class OrderApi {

    private final OrderRepository orders;

    OrderApi(OrderRepository orders) {
        this.orders = orders;
    }

    /** 201, with Location and the order. */
    public ResponseEntity<?> created(@Body Order order, Exchange exchange) {
        return HalModels.of(exchange).created(model(order, exchange));
    }

    /** 200 with the order, or 404. */
    public EntityModel<?> find(@Header("orderId") long orderId, Exchange exchange) {
        return orders.findById(orderId)
                .map(order -> model(order, exchange))
                .orElseThrow(() -> ProblemException.notFound("order", orderId));
    }

    private static EntityModel<OrderView> model(Order order, Exchange exchange) {
        return HalModels.of(exchange).entity(OrderView.of(order), "order", "/orders/" + order.getOrderId());
    }
}
