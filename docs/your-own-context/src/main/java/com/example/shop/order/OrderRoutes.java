package com.example.shop.order;

import static com.example.shop.ShopChannels.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaExchange;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;

/** The flow of order: it takes orders, begins their sagas, and withdraws what has come to nothing. */
@BoundedContext(ORDER)
public class OrderRoutes extends RouteBuilder {

    private static final String PLACED = "placed";

    private final Orders orders;
    private final OrderApi api;

    OrderRoutes(Orders orders, OrderApi api) {
        this.orders = orders;
        this.api = api;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(PLACE)).routeId(PLACE)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(OrderForm.class))
                .bean(orders, "accept")
                .setProperty(PLACED, body())
                .setProperty(SagaExchange.BUSINESS_KEY, bodyExpression(Order.class, Order::getOrderId))
                .to(direct(OPEN))
                .setBody(exchangeProperty(PLACED))
                .bean(api, "created");

        from(direct(OPEN)).routeId(OPEN)
            .saga().completionMode(SagaCompletionMode.MANUAL).timeout(1, TimeUnit.HOURS)
                .option("orderId", bodyExpression(Order.class, Order::getOrderId))
                .compensation(direct(WITHDRAW).getRawUri())
                .to(jpa(Order.class.getName()).usePersist(true))
                .bean(orders, "placed")
                .to(OUTBOX_ORDERS);

        from(direct(WITHDRAW)).routeId(WITHDRAW)
            .transacted()
            .bean(orders, "withdraw")
            .filter(body().isNotNull())
                .to(OUTBOX_ORDERS);

        from(direct(FIND_ORDER)).routeId(FIND_ORDER)
            .bean(api, "find");
    }
    // spotless:on
}
