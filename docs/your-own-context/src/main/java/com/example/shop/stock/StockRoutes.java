package com.example.shop.stock;

import static com.example.shop.ShopChannels.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import com.example.shop.events.OrderPlaced;
import com.example.shop.events.StockReserved;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.saga.SagaExchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;

/** The flow of stock: what is ordered is reserved, and the order's saga ended, well or not. */
@BoundedContext(STOCK)
public class StockRoutes extends RouteBuilder {

    private final Stock stock;
    private final EventDecoder decoder;
    private final Inbox inbox;

    StockRoutes(Stock stock, EventDecoder decoder, Inbox inbox) {
        this.stock = stock;
        this.decoder = decoder;
        this.inbox = inbox;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(ORDERS).groupId(STOCK)).routeId(STOCK_ON_ORDERS)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(OrderPlaced.class))
                .to(direct(DECIDE));

        from(direct(DECIDE)).routeId(DECIDE)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(STOCK))
                .to(direct(RESERVE))
                .choice()
                    .when(body().isInstanceOf(StockReserved.class))
                        .to(OUTBOX_STOCK_CHANGES)
                        .to(saga("COMPLETE"))
                    .otherwise()
                        .setProperty(SagaExchange.CAUSE, constant("out of stock"))
                        .to(saga("COMPENSATE"));

        from(direct(RESERVE)).routeId(RESERVE)
            .saga().propagation(SagaPropagation.MANDATORY)
                .option("orderId", bodyExpression(OrderPlaced.class, OrderPlaced::orderId))
                .compensation(direct(RELEASE).getRawUri())
                .bean(stock, "reserve");

        from(direct(RELEASE)).routeId(RELEASE)
            .transacted()
            .bean(stock, "release");
    }
    // spotless:on
}
