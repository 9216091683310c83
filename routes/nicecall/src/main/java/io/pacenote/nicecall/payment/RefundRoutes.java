package io.pacenote.nicecall.payment;

import static io.pacenote.nicecall.NicecallChannels.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.seda;

import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallDenied;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.psp.DueSignal;
import io.pacenote.psp.PspChannels;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * How a fare is given back (spec 003-F7, F9): by the compensation of its call's saga, or by events when no saga knows it any
 * more. It is taken in {@link PaymentRoutes}.
 */
@Component
class RefundRoutes extends RouteBuilder {

    private final Refunds refunds;
    private final DueSignal dueSignal;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final NicecallSettings.Payment settings;

    RefundRoutes(
            Refunds refunds, ProducerTemplate camel, EventDecoder decoder, Inbox inbox, NicecallSettings settings) {
        this.refunds = refunds;
        this.dueSignal = new DueSignal(camel, CLAIM_DUE);
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
                .to(direct(REFUND))
                .bean(refunds, "requireRefunded");

        from(direct(GIVE_UP)).routeId(GIVE_UP)
            .transacted()
            .bean(refunds, "undo");

        from(kafka(TOPIC).groupId(PAYMENT)).routeId(PAYMENT_ON_NICECALL)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(CallCancelled.class)).to(direct(CANCEL_PAYMENT))
                .when(body().isInstanceOf(CatchDenied.class)).to(direct(DISABLE_PAYMENT))
                .when(body().isInstanceOf(CallDenied.class)).to(direct(DISABLE_PAYMENT));

        from(direct(CANCEL_PAYMENT)).routeId(CANCEL_PAYMENT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(PAYMENT))
                .bean(refunds, "cancel")
                .process(dueSignal);

        from(direct(DISABLE_PAYMENT)).routeId(DISABLE_PAYMENT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(PAYMENT))
                .bean(refunds, "disable")
                .process(dueSignal);
    }

    private void configureRefunds() {
        from(scheduler(LOOK_FOR_DUE).delay(settings.poll().toMillis())).routeId(LOOK_FOR_DUE)
            .to(seda(CLAIM_DUE).size(1).advanced().discardWhenFull(true));

        from(seda(CLAIM_DUE).size(1)).routeId(CLAIM_DUE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .bean(refunds, "take")
            .split(body())
                .to(seda(REFUND_DUE).size(settings.workers()).advanced().blockWhenFull(true))
            .end()
            .filter(simple("${body.size} > 0"))
                .to(seda(CLAIM_DUE).size(1).advanced().discardWhenFull(true));

        from(seda(REFUND_DUE).size(settings.workers()).concurrentConsumers(settings.workers())).routeId(REFUND_DUE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .to(direct(REFUND));

        from(direct(REFUND)).routeId(REFUND)
            .setProperty(PaymentRoutes.CURRENT, body())
            .bean(ProviderCalls.class, "refund")
            .to(direct(PspChannels.REFUND))
            .to(direct(SETTLE_REFUND));

        from(direct(SETTLE_REFUND)).routeId(SETTLE_REFUND)
            .transacted()
            .bean(refunds, "settle")
            .filter(body().isNotNull())
                .setHeader(EventHeaders.SAGA, simple("${exchangeProperty.payment.sagaId}"))
                .to(OUTBOX);
    }
    // spotless:on
}
