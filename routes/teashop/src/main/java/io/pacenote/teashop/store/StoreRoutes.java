package io.pacenote.teashop.store;

import static io.pacenote.teashop.TeashopChannels.*;
import static io.pacenote.teashop.TeashopChannels.Store.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaNotActiveException;
import io.pacenote.saga.Sagas;
import io.pacenote.teashop.TeashopSaga;
import io.pacenote.teashop.events.OrderCancelled;
import io.pacenote.teashop.events.PaymentApproved;
import io.pacenote.teashop.events.PaymentCancelled;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;

/**
 * The flow of store (spec 001-F3, F4, F6, F9):
 *
 * <pre>
 * PaymentApproved   ─ receiveOrder ─ receive     joins the saga, OrderReceived; DeliveryStarted, if no seller is waited for
 * the seller        ─ shipOrder ─ handOver ─ deliver     joins the saga, DeliveryStarted: the first time
 * OrderCancelled, PaymentCancelled ─ cancelDelivery      DeliveryCancelled, if there was a delivery
 * saga undone       ─ release                            the same
 * </pre>
 */
@BoundedContext(CONTEXT)
public class StoreRoutes extends RouteBuilder {

    /** Exchange property: whether the request has shipped the order. */
    static final String SHIPPED_NOW = "shippedNow";

    private static final String SHIPMENT = "shipment";
    private static final String ORDER = "storeOrder";

    private final StoreSteps steps;
    private final StoreApi api;
    private final StoreApi alias;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final Sagas sagas;

    StoreRoutes(StoreSteps steps, StoreOrders orders, EventDecoder decoder, Inbox inbox, Sagas sagas) {
        this.steps = steps;
        this.api = new StoreApi(orders, "주문처리");
        this.alias = new StoreApi(orders, "storeOrder");
        this.decoder = decoder;
        this.inbox = inbox;
        this.sagas = sagas;
    }

    // spotless:off
    @Override
    public void configure() {
        configureEvents();
        configureShipping();
        configureApi();
    }

    private void configureEvents() {
        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_TEASHOP)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(PaymentApproved.class)).to(direct(RECEIVE_ORDER))
                .when(body().isInstanceOf(OrderCancelled.class)).to(direct(CANCEL_DELIVERY))
                .when(body().isInstanceOf(PaymentCancelled.class)).to(direct(CANCEL_DELIVERY));

        from(direct(RECEIVE_ORDER)).routeId(RECEIVE_ORDER)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .process(sagas.correlate(TeashopSaga.NAME, simple("${body.orderId}")))
                .filter(method(steps, "isNew"))
                    .to(direct(RECEIVE));

        from(direct(RECEIVE)).routeId(RECEIVE)
            .saga().propagation(SagaPropagation.SUPPORTS)
                .option(TeashopSaga.ORDER_ID, simple("${body.orderId}"))
                .compensation(direct(RELEASE).getRawUri())
                .bean(steps, "receive")
                .to(OUTBOX)
                .bean(steps, "shipAtOnce")
                .filter(body().isNotNull())
                    .to(OUTBOX);

        from(direct(RELEASE)).routeId(RELEASE)
            .transacted()
            .bean(steps, "cancel")
            .filter(body().isNotNull())
                .to(OUTBOX);

        from(direct(CANCEL_DELIVERY)).routeId(CANCEL_DELIVERY)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .setHeader(TeashopSaga.ORDER_ID, simple("${body.orderId}"))
                .bean(steps, "cancel")
                .filter(body().isNotNull())
                    .to(OUTBOX);
    }

    private void configureShipping() {
        from(direct(SHIP)).routeId(SHIP)
            .to(direct(SHIP_ORDER))
            .bean(api, "shipped");
        from(direct(SHIP_ALIAS)).routeId(SHIP_ALIAS)
            .to(direct(SHIP_ORDER))
            .bean(alias, "shipped");

        from(direct(SHIP_ORDER)).routeId(SHIP_ORDER)
            .process(RequestBody.as(Shipment.class))
            .setProperty(SHIPMENT, body())
            .setProperty(SHIPPED_NOW, constant(false))
            .doTry()
                .to(direct(HAND_OVER))
            .doCatch(SagaNotActiveException.class)
                .setBody(exchangeProperty(SHIPMENT))
                .bean(steps, "refuse")
            .end();

        from(direct(HAND_OVER)).routeId(HAND_OVER)
            .transacted()
            .bean(steps, "ordered")
            .setProperty(ORDER, body())
            .filter(simple("${body.toBeShipped}"))
                .process(sagas.correlate(TeashopSaga.NAME, simple("${body.orderId}")))
                .to(direct(DELIVER))
                .setProperty(SHIPPED_NOW, constant(true))
            .end()
            .setBody(exchangeProperty(ORDER));

        // Joins the saga: an order whose saga has ended is not shipped, and all of the transaction is undone.
        from(direct(DELIVER)).routeId(DELIVER)
            .saga().propagation(SagaPropagation.SUPPORTS)
                .bean(steps, "deliver")
                .to(OUTBOX);
    }

    private void configureApi() {
        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(LIST_ALIAS)).routeId(LIST_ALIAS)
            .bean(alias, "list");

        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
        from(direct(FIND_ALIAS)).routeId(FIND_ALIAS)
            .bean(alias, "find");

        // Of which store an order is that a seller wants to ship: see x-rights of the operation.
        from(direct(FIND_ORDERED)).routeId(FIND_ORDERED)
            .process(RequestBody.as(Shipment.class))
            .bean(api, "findOrdered");
    }
    // spotless:on
}
