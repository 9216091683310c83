package io.pacenote.nicecall.payment;

import static io.pacenote.nicecall.NicecallChannels.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.seda;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.psp.DueSignal;
import io.pacenote.psp.PspChannels;
import io.pacenote.rest.problem.RestErrorPolicy;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaNotActiveException;
import io.pacenote.saga.Sagas;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;

/**
 * The flow of payment (spec 003-F2, F7, F9). A fare is taken in two short transactions around a call to the provider without
 * one. It is given back by the compensation of its call's saga, or by events when no saga knows it any more.
 *
 * <p>A route that is a step of another has no error handler: what fails is the business of the route that began it.
 */
@BoundedContext(PAYMENT)
public class PaymentRoutes extends RouteBuilder {

    /** Exchange property: the payment that the provider is being called about. */
    static final String CURRENT = "payment";

    private final Cashier cashier;
    private final Refunds refunds;
    private final PaymentApi api;
    private final QueryFields queryFields;
    private final DueSignal dueSignal;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final Sagas sagas;
    private final NicecallSettings.Payment settings;

    PaymentRoutes(
            Cashier cashier,
            Refunds refunds,
            PaymentApi api,
            QueryFields queryFields,
            ProducerTemplate camel,
            EventDecoder decoder,
            Inbox inbox,
            Sagas sagas,
            NicecallSettings settings) {
        this.cashier = cashier;
        this.refunds = refunds;
        this.api = api;
        this.queryFields = queryFields;
        this.dueSignal = new DueSignal(camel, CLAIM_DUE);
        this.decoder = decoder;
        this.inbox = inbox;
        this.sagas = sagas;
        this.settings = settings.payment();
    }

    // spotless:off
    @Override
    public void configure() {
        configureApproval();
        configureUndoing();
        configureRefunds();

        from(direct(LIST_PAYMENTS)).routeId(LIST_PAYMENTS).routeConfigurationId(RestErrorPolicy.NAME)
            .bean(api, "list");
        from(direct(FIND_PAYMENT)).routeId(FIND_PAYMENT).routeConfigurationId(RestErrorPolicy.NAME)
            .bean(api, "find");
        from(direct(FIND_PAYMENT_BY_CALL)).routeId(FIND_PAYMENT_BY_CALL).routeConfigurationId(RestErrorPolicy.NAME)
            .bean(api, "findByCallId");
    }

    private void configureApproval() {
        from(direct(APPROVE)).routeId(APPROVE).routeConfigurationId(RestErrorPolicy.NAME)
            .process(RequestBody.as(ApproveRequest.class))
            .to(direct(TAKE_FARE));

        from(direct(APPROVE_BY_GET)).routeId(APPROVE_BY_GET).routeConfigurationId(RestErrorPolicy.NAME)
            .bean(queryFields, "read")
            .to(direct(TAKE_FARE));

        // A refusal is an answer; what the request began has been rolled back by then.
        from(direct(TAKE_FARE)).routeId(TAKE_FARE)
            .errorHandler(noErrorHandler())
            .doTry()
                .bean(cashier, "checkMinimum")
                .to(direct(OPEN))
                .to(direct(CHARGE))
                .bean(PaymentResult.class, "of")
            .doCatch(PaymentRefusedException.class)
                .bean(cashier, "refusal")
            .doCatch(SagaNotActiveException.class)
                .bean(PaymentResult.class, "callHasEnded")
            .end();

        from(direct(OPEN)).routeId(OPEN)
            .transacted()
            .process(sagas.correlate(REQUEST, simple("${body.callId}")))
            .filter(method(cashier, "store"))
                .to(direct(JOIN))
            .end()
            .bean(cashier, "open");

        from(direct(CHARGE)).routeId(CHARGE)
            .errorHandler(noErrorHandler())
            .filter(simple("${body.pending}"))
                .setProperty(CURRENT, body())
                .bean(ProviderCalls.class, "charge")
                .to(direct(PspChannels.CHARGE))
                .to(direct(SETTLE));

        from(direct(SETTLE)).routeId(SETTLE)
            .transacted()
            .bean(cashier, "settle")
            .filter(body().isNotNull())
                .setHeader(EventHeaders.SAGA, simple("${exchangeProperty.payment.sagaId}"))
                .to(OUTBOX)
            .end()
            .bean(cashier, "settled");
    }

    private void configureUndoing() {
        from(direct(JOIN)).routeId(JOIN)
            .errorHandler(noErrorHandler())
            .saga().propagation(SagaPropagation.SUPPORTS)
                .option("callId", simple("${body.callId}"))
                .compensation(direct(UNDO).getRawUri())
                .bean(cashier, "partOf");

        // The compensation: meets a payment in any state, and is done only when no money is left at the provider.
        from(direct(UNDO)).routeId(UNDO)
            .errorHandler(noErrorHandler())
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
                .when(body().isInstanceOf(CatchDenied.class)).to(direct(DISABLE_PAYMENT));

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
            .errorHandler(noErrorHandler())
            .setProperty(CURRENT, body())
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
