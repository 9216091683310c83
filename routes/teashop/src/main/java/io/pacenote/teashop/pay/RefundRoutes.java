package io.pacenote.teashop.pay;

import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static io.pacenote.teashop.TeashopChannels.*;
import static io.pacenote.teashop.TeashopChannels.Pay.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.psp.PspChannels;
import io.pacenote.teashop.events.OrderCancelled;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * How a payment is given back (spec 001-F6, 2.4, 2.8.7): by the compensation of its order's saga, or by the event when the saga is
 * complete. It is taken in {@link PaymentRoutes}.
 */
@Component
class RefundRoutes extends RouteBuilder {

    private final RefundSteps steps;
    private final EventDecoder decoder;
    private final Inbox inbox;

    RefundRoutes(RefundSteps steps, EventDecoder decoder, Inbox inbox) {
        this.steps = steps;
        this.decoder = decoder;
        this.inbox = inbox;
    }

    // spotless:off
    @Override
    public void configure() {
        // The compensation: meets a payment in any state, and is done only when no money is left at the provider.
        from(direct(UNDO)).routeId(UNDO)
            .to(direct(GIVE_UP))
            .filter(body().isNotNull())
                .setProperty(PaymentRoutes.CURRENT, body())
                .transform().body(Payment.class, Payment::refundRequest)
                .to(direct(PspChannels.REFUND_OR_FAIL))
                .to(direct(SETTLE_REFUND));

        from(direct(GIVE_UP)).routeId(GIVE_UP)
            .transacted()
            .bean(steps, "undo");

        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_TEASHOP)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(OrderCancelled.class))
                .to(direct(CANCEL_PAYMENT));

        from(direct(CANCEL_PAYMENT)).routeId(CANCEL_PAYMENT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "cancel")
                .to(tasks(PROCESS_DUE));

        from(direct(REFUND)).routeId(REFUND)
            .transform().body(Payment.class, Payment::refundRequest)
            .to(direct(PspChannels.REFUND))
            .to(direct(SETTLE_REFUND));

        from(direct(SETTLE_REFUND)).routeId(SETTLE_REFUND)
            .transacted()
            .bean(steps, "settle")
            .filter(body().isNotNull())
                .setHeader(EventHeaders.SAGA, simple("${exchangeProperty.payment.sagaId}"))
                .to(OUTBOX);
    }
    // spotless:on
}
