package io.pacenote.teashop.pay;

import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static io.pacenote.teashop.TeashopChannels.*;
import static io.pacenote.teashop.TeashopChannels.Pay.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.psp.PspChannels;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaExchange;
import io.pacenote.saga.SagaMismatchException;
import io.pacenote.saga.SagaNotActiveException;
import io.pacenote.saga.SagaNotKnownException;
import io.pacenote.teashop.TeashopSaga;
import io.pacenote.teashop.TeashopSettings;
import io.pacenote.teashop.events.PaymentApproved;
import io.pacenote.teashop.events.PaymentFailed;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;

/**
 * How an order is paid (spec 001-F2, F11, K17): in two short transactions around a call to the provider without one. What has
 * no answer, or whose process has died, is called about again by processDue. How it is given back is in {@link RefundRoutes}.
 */
@BoundedContext(CONTEXT)
public class PaymentRoutes extends RouteBuilder {

    /** Exchange property: the payment that the provider is being called about. */
    static final String CURRENT = "payment";

    /** Exchange property: whether the request has made the payment. */
    static final String NEW = "newPayment";

    private final PaymentSteps steps;
    private final PaymentApi api;
    private final PaymentApi alias;
    private final TeashopSettings.Pay settings;

    PaymentRoutes(PaymentSteps steps, Payments payments, TeashopSettings settings) {
        this.steps = steps;
        this.api = new PaymentApi(payments, "결제이력");
        this.alias = new PaymentApi(payments, "payment");
        this.settings = settings.pay();
    }

    // spotless:off
    @Override
    public void configure() {
        configureApi();
        configureOpening();
        configureCharges();
    }

    private void configureApi() {
        from(direct(APPROVE)).routeId(APPROVE)
            .to(direct(TAKE))
            .bean(api, "taken");
        from(direct(APPROVE_ALIAS)).routeId(APPROVE_ALIAS)
            .to(direct(TAKE))
            .bean(alias, "taken");

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(LIST_ALIAS)).routeId(LIST_ALIAS)
            .bean(alias, "list");

        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
        from(direct(FIND_ALIAS)).routeId(FIND_ALIAS)
            .bean(alias, "find");
    }

    private void configureOpening() {
        // Who asks again gets the payment as it stands: whoever has begun the call to the provider finishes it, or processDue.
        from(direct(TAKE)).routeId(TAKE)
            .process(RequestBody.as(NewPayment.class))
            .setProperty(NEW, constant(false))
            .doTry()
                .to(direct(OPEN))
            .doCatch(SagaNotActiveException.class, SagaNotKnownException.class, SagaMismatchException.class)
                .bean(steps, "refuse")
            .end()
            .filter(exchangeProperty(NEW).isEqualTo(true))
                .setProperty(CURRENT, body())
                .to(direct(CHARGE))
                .bean(steps, "settled");

        from(direct(OPEN)).routeId(OPEN)
            .transacted()
            .filter(method(steps, "store"))
                .process(OrderSaga::claim)
                .to(direct(JOIN))
            .end()
            .bean(steps, "opened");

        from(direct(JOIN)).routeId(JOIN)
            .saga().propagation(SagaPropagation.MANDATORY)
                .option(TeashopSaga.ORDER_ID, simple("${body.orderId}"))
                .compensation(direct(UNDO).getRawUri())
                .setProperty(NEW, constant(true));
    }

    private void configureCharges() {
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
            .setHeader(EventHeaders.SAGA, simple("${exchangeProperty.payment.sagaId}"))
            .choice()
                .when(body().isInstanceOf(PaymentApproved.class)).to(OUTBOX)
                .when(body().isInstanceOf(PaymentFailed.class)).to(OUTBOX).to(direct(FAIL));

        from(direct(FAIL)).routeId(FAIL)
            .filter(method(steps, "hasActiveSaga"))
                .setProperty(SagaExchange.CAUSE, simple(PaymentFailed.CAUSE + ": ${body.reason}"))
                .to(saga("COMPENSATE"));
    }
    // spotless:on
}
