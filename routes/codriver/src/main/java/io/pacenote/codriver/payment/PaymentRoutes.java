package io.pacenote.codriver.payment;

import static io.pacenote.codriver.CodriverChannels.*;
import static io.pacenote.codriver.CodriverChannels.Payment.*;
import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;
import static org.apache.camel.support.builder.ExpressionBuilder.exchangeExpression;

import io.pacenote.codriver.CodriverSaga;
import io.pacenote.codriver.CodriverSettings;
import io.pacenote.codriver.events.PaymentFailed;
import io.pacenote.codriver.events.PaymentMade;
import io.pacenote.codriver.events.SubscriptionRequested;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.psp.PspChannels;
import io.pacenote.saga.SagaExchange;
import io.pacenote.saga.Sagas;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;
import org.jspecify.annotations.Nullable;

/**
 * The flow of payment (spec 000-F2, N2). A request is stored as a due payment and the saga joined; due payments are then
 * claimed with a lease and charged outside any transaction. First calls, retries after an outage and recovery after a crash
 * are this one path, so a slow provider never blocks a partition.
 */
@BoundedContext(CONTEXT)
public class PaymentRoutes extends RouteBuilder {

    /** Exchange property: the payment that the provider is being called about. */
    static final String CURRENT = "payment";

    private final PaymentSteps steps;
    private final PaymentApi api;
    private final ReconciliationSteps reconciliation;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final Sagas sagas;
    private final CodriverSettings.Payments settings;

    PaymentRoutes(
            PaymentSteps steps,
            PaymentApi api,
            ReconciliationSteps reconciliation,
            EventDecoder decoder,
            Inbox inbox,
            Sagas sagas,
            CodriverSettings settings) {
        this.steps = steps;
        this.api = api;
        this.reconciliation = reconciliation;
        this.decoder = decoder;
        this.inbox = inbox;
        this.sagas = sagas;
        this.settings = settings.payment();
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(SUB_PAY).groupId(CONTEXT)).routeId(ON_SUB_PAY)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(SubscriptionRequested.class))
                .to(direct(PAY));

        from(direct(PAY)).routeId(PAY)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .process(sagas.correlate(CodriverSaga.NAME, bodyExpression(SubscriptionRequested.class, SubscriptionRequested::subId)))
                .bean(steps, "open")
                .filter(body().isNotNull()).to(direct(OPEN));

        from(direct(OPEN)).routeId(OPEN)
            .saga().propagation(SagaPropagation.SUPPORTS)
                .option(CodriverSaga.SUB_ID, bodyExpression(Payment.class, Payment::getSubId))
                .compensation(direct(CANCEL).getRawUri())
                .bean(steps, "partOf")
                .to(jpa(Payment.class.getName()).usePersist(true))
                .to(tasks(PROCESS_DUE));

        // The compensation: meets a payment in any state, and is done only when no money is left at the provider.
        from(direct(CANCEL)).routeId(CANCEL)
            .to(direct(GIVE_UP))
            .bean(steps, "refundDue")
            .filter(body().isNotNull())
                .setProperty(CURRENT, body())
                .transform().body(Payment.class, Payment::refundRequest)
                .to(direct(PspChannels.REFUND_OR_FAIL))
                .to(direct(SETTLE_REFUND));

        from(direct(GIVE_UP)).routeId(GIVE_UP)
            .transacted()
            .bean(steps, "giveUp")
            .filter(body().isNotNull())
                .to(OUTBOX_PAY_MNG);

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");

        configureProviderCalls();
        configureReconciliation();
    }

    private void configureProviderCalls() {
        from(tasks(PROCESS_DUE)
                .claim(steps)
                .saga(Payment::getSagaId)
                .backlog(steps::backlog)
                .maxConcurrent(settings.workers())
                .lease(settings.lease())
                .poll(settings.poll())).routeId(PROCESS_DUE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .setProperty(CURRENT, body())
            .choice()
                .when().body(Payment.class, Payment::isRefundDue).to(direct(REFUND))
                .otherwise().to(direct(CHARGE));

        from(direct(CHARGE)).routeId(CHARGE)
            .transform().body(Payment.class, Payment::chargeRequest)
            .to(direct(PspChannels.CHARGE))
            .to(direct(SETTLE));

        from(direct(SETTLE)).routeId(SETTLE)
            .transacted()
            .bean(steps, "settle")
            .setHeader(EventHeaders.SAGA, exchangeExpression(PaymentRoutes::sagaOfCurrent))
            .choice()
                .when(body().isInstanceOf(PaymentMade.class)).to(OUTBOX_PAY_MNG)
                .when(body().isInstanceOf(PaymentFailed.class)).to(OUTBOX_PAY_MNG).to(direct(FAIL));

        from(direct(FAIL)).routeId(FAIL)
            .filter(method(steps, "hasActiveSaga"))
                .setProperty(SagaExchange.CAUSE, simple("payment declined: ${body.reason}"))
                .to(saga("COMPENSATE"));

        from(direct(REFUND)).routeId(REFUND)
            .transform().body(Payment.class, Payment::refundRequest)
            .to(direct(PspChannels.REFUND))
            .to(direct(SETTLE_REFUND));

        from(direct(SETTLE_REFUND)).routeId(SETTLE_REFUND)
            .transacted()
            .bean(steps, "settleRefund")
            .filter(body().isNotNull())
                .setHeader(EventHeaders.SAGA, exchangeExpression(PaymentRoutes::sagaOfCurrent))
                .to(OUTBOX_PAY_MNG);
    }

    private static @Nullable String sagaOfCurrent(Exchange exchange) {
        return exchange.getProperty(CURRENT, Payment.class).getSagaId();
    }

    private void configureReconciliation() {
        from(scheduler(RECONCILE).delay(settings.reconcileEvery().toMillis())).routeId(RECONCILE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .bean(reconciliation, "unreconciled")
            .split(body())
                .to(direct(COMPARE));

        from(direct(COMPARE)).routeId(COMPARE)
            .setProperty(CURRENT, body())
            .transform().body(Payment.class, Payment::reconcileRequest)
            .to(direct(PspChannels.RECONCILE))
            .to(direct(CONCLUDE));

        from(direct(CONCLUDE)).routeId(CONCLUDE)
            .transacted()
            .bean(reconciliation, "conclude");
    }
    // spotless:on
}
