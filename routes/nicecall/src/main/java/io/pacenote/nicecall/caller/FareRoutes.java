package io.pacenote.nicecall.caller;

import static io.pacenote.nicecall.NicecallChannels.*;
import static io.pacenote.nicecall.NicecallChannels.Caller.*;
import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.remote.BodyOnly;
import io.pacenote.remote.RemoteCall;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;
import org.springframework.stereotype.Component;

/**
 * How a call gets paid, while its customer waits (spec 003-F2, N2, N5, 4.5): two short transactions, and between them, in none,
 * the question to payment. If the process dies in between, another finishes it as soon as the lease is over.
 */
@Component
class FareRoutes extends RouteBuilder {

    /** Exchange property: the {@link PaymentAttempt} that payment is being asked about. */
    static final String ATTEMPT = "attempt";
    /** Exchange property: the {@link PaymentResult} of it. */
    static final String RESULT = "result";
    /** Exchange property: the {@link Settlement} of it. */
    static final String SETTLEMENT = "settlement";

    private static final int RESUMED_AT_ONCE = 10;

    private static final String PAYMENT_BREAKER = CONTEXT + ".payment.breaker";

    private final FareSteps steps;
    private final PaymentService payment;
    private final CallApi api;
    private final NicecallSettings.Caller settings;

    FareRoutes(FareSteps steps, PaymentService payment, CallApi api, NicecallSettings settings) {
        this.steps = steps;
        this.payment = payment;
        this.api = api;
        this.settings = settings.caller();
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(PAY_CALL)).routeId(PAY_CALL)
            .to(direct(BEGIN_PAYMENT))
            .to(direct(PAY))
            .bean(api, "paid");
        from(direct(PAY_CALL_BY_GET)).routeId(PAY_CALL_BY_GET)
            .to(direct(PAY_CALL));

        from(direct(BEGIN_PAYMENT)).routeId(BEGIN_PAYMENT)
            .transacted()
            .bean(steps, "begin");

        from(tasks(RESUME_PAYMENTS)
                .claim(steps)
                .saga(PaymentAttempt::sagaId)
                .backlog(steps::backlog)
                .maxConcurrent(RESUMED_AT_ONCE)
                .lease(settings.lease())
                .poll(settings.resumeEvery())).routeId(RESUME_PAYMENTS)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .to(direct(PAY));

        from(direct(PAY)).routeId(PAY)
            .setProperty(ATTEMPT, body())
            .enrich(direct(ASK_PAYMENT), new BodyOnly())
            .setProperty(RESULT, body())
            .to(direct(SETTLE_PAYMENT));

        RemoteCall.from(ASK_PAYMENT)
            .circuitBreaker(PAYMENT_BREAKER, PaymentConfiguration.BREAKER).client(PaymentConfiguration.HTTP_CLIENT)
            .request(PaymentAttempt.class, payment::approve)
            .answer(payment::read)
            .onFallback(payment::fallback)
            .addTo(this);

        from(direct(SETTLE_PAYMENT)).routeId(SETTLE_PAYMENT)
            .transacted()
            .bean(steps, "settle")
            .setProperty(SETTLEMENT, body())
            .setHeader(EventHeaders.SAGA, simple("${exchangeProperty.attempt.sagaId}"))
            .filter(body().isEqualTo(Settlement.ESTABLISHED))
                .to(direct(ESTABLISH));

        // Joins the saga: a call whose saga has ended is not established, and all of the transaction is undone.
        from(direct(ESTABLISH)).routeId(ESTABLISH)
            .saga().propagation(SagaPropagation.MANDATORY)
                .bean(steps, "paid")
                .bean(CallEvents.class, "payed")
                .to(OUTBOX);
    }
    // spotless:on
}
