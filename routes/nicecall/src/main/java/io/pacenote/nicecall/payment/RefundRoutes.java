package io.pacenote.nicecall.payment;

import static io.pacenote.nicecall.NicecallChannels.*;
import static io.pacenote.nicecall.NicecallChannels.Payment.*;
import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallDenied;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.psp.PspChannels;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * How a fare is given back (spec 003-F7, F9): by the compensation of its call's saga, or by events when no saga knows it any
 * more. It is taken in {@link PaymentRoutes}.
 */
@Component
class RefundRoutes extends RouteBuilder {

    private final RefundSteps steps;
    private final Payments payments;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final NicecallSettings.Payment settings;

    RefundRoutes(RefundSteps steps, Payments payments, EventDecoder decoder, Inbox inbox, NicecallSettings settings) {
        this.steps = steps;
        this.payments = payments;
        this.decoder = decoder;
        this.inbox = inbox;
        this.settings = settings.payment();
    }

    // spotless:off
    @Override
    public void configure() {
        configureUndoing();
        configureRefunds();
    }

    private void configureUndoing() {
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

        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_NICECALL)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(CallCancelled.class)).to(direct(CANCEL_PAYMENT))
                .when(body().isInstanceOf(CatchDenied.class)).to(direct(DISABLE_PAYMENT))
                .when(body().isInstanceOf(CallDenied.class)).to(direct(DISABLE_PAYMENT));

        from(direct(CANCEL_PAYMENT)).routeId(CANCEL_PAYMENT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "cancel")
                .to(tasks(REFUND_DUE));

        from(direct(DISABLE_PAYMENT)).routeId(DISABLE_PAYMENT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "disable")
                .to(tasks(REFUND_DUE));
    }

    private void configureRefunds() {
        from(tasks(REFUND_DUE)
                .claim(payments::claimDue)
                .saga(Payment::getSagaId)
                .backlog(payments::backlog)
                .maxConcurrent(settings.workers())
                .lease(settings.lease())
                .poll(settings.poll())).routeId(REFUND_DUE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .setProperty(PaymentRoutes.CURRENT, body())
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
