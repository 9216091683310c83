package io.pacenote.teashop.order;

import static io.pacenote.teashop.TeashopChannels.*;
import static io.pacenote.teashop.TeashopChannels.Order.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaExchange;
import io.pacenote.teashop.TeashopSaga;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.teashop.events.DeliveryStarted;
import io.pacenote.teashop.events.OrderCancelled;
import io.pacenote.teashop.events.PaymentApproved;
import io.pacenote.teashop.events.PaymentFailed;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/**
 * The flow of an order, and the frame of its saga (spec 001-F1, F4, F5, F7, K24):
 *
 * <pre>
 * POST   /orders           ─ place           no more than the rate limit allows
 *                             ├─ take            once for each Idempotency-Key
 *                             │   └─ accept      saga begins ─ OrderPlaced
 *                             └─ pay             see {@link PaymentRoutes}: OrderPaid, OrderFailed, or not yet
 * PaymentApproved          ─ paymentApproved paid, if it is not known yet ─ OrderPaid
 * PaymentFailed            ─ paymentFailed   refused, if it is not known yet ─ OrderFailed
 * DeliveryStarted          ─ deliveryStarted saga completes ─ Shipped
 * DELETE /orders/{id}      ─ cancel          saga is undone, if it is not complete ─ OrderCancelled → pay, store
 * saga undone              ─ reject          OrderCancelled, or OrderFailed, unless it is over already
 * </pre>
 *
 * <p>A route that is a step of another has no error handler: what fails is the business of the route that began it.
 */
@BoundedContext(CONTEXT)
public class OrderRoutes extends RouteBuilder {

    /** Exchange property: the number of the order that a request is about to place, or has placed before. */
    static final String ORDER_ID = "orderId";

    private static final String ORDER = "order";

    private final OrderSteps steps;
    private final OrderApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final TeashopSettings settings;

    OrderRoutes(OrderSteps steps, OrderApi api, EventDecoder decoder, Inbox inbox, TeashopSettings settings) {
        this.steps = steps;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
        this.settings = settings;
    }

    @Override
    public void configure() {
        configureOrders();
        configureCancellation();
        configureEvents();
    }

    // spotless:off
    private void configureOrders() {
        from(direct(PLACE)).routeId(PLACE)
            .policy(RateLimitConfiguration.ORDERS)
                .to(direct(TAKE))
                .setProperty(ORDER_ID, method(api, "numberOf"))
                .filter(exchangeProperty(ORDER).isNotNull())
                    .setBody(exchangeProperty(ORDER))
                    .transform().body(Order.class, Order::attempt)
                    .to(direct(PAY))
                .end()
                .bean(api, "placed");

        // What is kept of a request is the number of its order: the answer to a repeated one is the order as it is by then.
        from(direct(TAKE)).routeId(TAKE)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(NewOrder.class))
                .bean(steps, "accept")
                .setProperty(ORDER, body())
                // here, as saga() wraps all steps of its route, those before it too
                .setProperty(SagaExchange.NAME, constant(TeashopSaga.NAME))
                .setProperty(SagaExchange.BUSINESS_KEY, simple("${body.id}"))
                .to(direct(ACCEPT))
                .setBody(simple("${exchangeProperty.order.id}", String.class));

        from(direct(ACCEPT)).routeId(ACCEPT)
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .timeout(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .option(TeashopSaga.ORDER_ID, bodyExpression(Order.class, Order::getId))
                .compensation(direct(REJECT).getRawUri())
                .bean(steps, "partOf")
                .to(jpa(Order.class.getName()).usePersist(true))
                .filter(simple("${body.announced}"))
                    .bean(steps, "announced")
                    .to(direct(TELL));

        // The compensation of an order.
        from(direct(REJECT)).routeId(REJECT)
            .transacted()
            .bean(steps, "reject")
            .filter(body().isNotNull())
                .to(direct(TELL));

        from(direct(TELL)).routeId(TELL)
            .setHeader(EventHeaders.SAGA, bodyExpression(Progress.class, Progress::sagaId))
            .split(bodyExpression(Progress.class, Progress::events)).stopOnException()
                .to(OUTBOX);

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }

    private void configureCancellation() {
        from(direct(CANCEL)).routeId(CANCEL)
            .to(direct(CALL_OFF))
            .setBody(constant((Object) null));
        from(direct(CANCEL_BY_PUT)).routeId(CANCEL_BY_PUT)
            .to(direct(CALL_OFF))
            .bean(api, "find");
        from(direct(CANCEL_BY_POST)).routeId(CANCEL_BY_POST)
            .to(direct(CANCEL_BY_PUT));
        from(direct(CHANGE)).routeId(CHANGE)
            .process(RequestBody.as(OrderChange.class))
            .bean(steps, "requireCancellation")
            .to(direct(CANCEL_BY_PUT));

        from(direct(CALL_OFF)).routeId(CALL_OFF)
            .transacted()
            .bean(steps, "cancel")
            .filter(body().isNotNull())
                .setHeader(EventHeaders.SAGA, bodyExpression(Progress.class, Progress::sagaId))
                .filter(simple("${body.order.shipped} == false"))
                    .to(direct(END_SAGA))
                .end()
                .to(direct(TELL));

        // Joins the saga before it ends it: one that is being undone for another reason is not the customer's to end.
        from(direct(END_SAGA)).routeId(END_SAGA)
            .saga().propagation(SagaPropagation.MANDATORY)
                .setProperty(SagaExchange.CAUSE, constant(OrderCancelled.BY_CUSTOMER))
                .to(saga("COMPENSATE"));
    }

    private void configureEvents() {
        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_TEASHOP)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(PaymentApproved.class)).to(direct(PAYMENT_APPROVED))
                .when(body().isInstanceOf(PaymentFailed.class)).to(direct(PAYMENT_FAILED))
                .when(body().isInstanceOf(DeliveryStarted.class)).to(direct(DELIVERY_STARTED));

        from(direct(PAYMENT_APPROVED)).routeId(PAYMENT_APPROVED)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "paymentApproved")
                .filter(body().isNotNull())
                    .to(direct(TELL));

        from(direct(PAYMENT_FAILED)).routeId(PAYMENT_FAILED)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "paymentFailed")
                .filter(body().isNotNull())
                    .to(direct(TELL));

        from(direct(DELIVERY_STARTED)).routeId(DELIVERY_STARTED)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "deliveryStarted")
                .filter(body().isNotNull())
                    .to(direct(TELL))
                    .to(saga("COMPLETE"));
    }
    // spotless:on
}
