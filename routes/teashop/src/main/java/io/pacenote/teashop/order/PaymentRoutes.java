package io.pacenote.teashop.order;

import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static io.pacenote.teashop.TeashopChannels.Order.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.remote.BodyOnly;
import io.pacenote.remote.RemoteCall;
import io.pacenote.rest.idempotency.IdempotencyKeys;
import io.pacenote.saga.SagaExchange;
import io.pacenote.teashop.TeashopSettings;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * How an order gets paid, while its customer waits or later (spec 001-F2, K9, K17, 2.8.2): pay is asked in no transaction, and
 * what it says is written down in one. An order that pay does not answer for is due again; so is that of a process that dies in
 * between, as soon as its lease is over. In the strict mode it is taken back instead, as long as its customer waits.
 */
@Component
class PaymentRoutes extends RouteBuilder {

    /** Exchange property: the {@link PaymentAttempt} that pay is being asked about. */
    static final String ATTEMPT = "attempt";

    private static final String PAY_BREAKER = CONTEXT + ".pay.breaker";

    private final PaymentSteps steps;
    private final PaymentService pay;
    private final IdempotencyKeys keys;
    private final TeashopSettings.Order settings;

    PaymentRoutes(PaymentSteps steps, PaymentService pay, IdempotencyKeys keys, TeashopSettings settings) {
        this.steps = steps;
        this.pay = pay;
        this.keys = keys;
        this.settings = settings.order();
    }

    // spotless:off
    @Override
    public void configure() {
        from(tasks(PAY_DUE)
                .claim(steps)
                .saga(PaymentAttempt::sagaId)
                .backlog(steps::backlog)
                .maxConcurrent(settings.workers())
                .lease(settings.lease())
                .poll(settings.poll())).routeId(PAY_DUE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .to(direct(PAY));

        from(direct(PAY)).routeId(PAY)
            .setProperty(ATTEMPT, body())
            .enrich(direct(ASK_PAYMENT), new BodyOnly())
            .to(direct(SETTLE_PAYMENT));

        RemoteCall.from(ASK_PAYMENT)
            .circuitBreaker(PAY_BREAKER, PaymentConfiguration.BREAKER).client(PaymentConfiguration.HTTP_CLIENT)
            .request(PaymentAttempt.class, pay::ask)
            .answer(pay::read)
            .onFallback(pay::fallback)
            .addTo(this);

        from(direct(SETTLE_PAYMENT)).routeId(SETTLE_PAYMENT)
            .transacted()
            .bean(steps, "settle")
            .choice()
                .when(body().isInstanceOf(Progress.class)).to(direct(TELL))
                .when(body().isInstanceOf(Refusal.class)).to(direct(REFUSE));

        // Nothing of the order stays; its saga undoes what pay may have done of which nothing was heard.
        from(direct(REFUSE)).routeId(REFUSE)
            .setHeader(EventHeaders.SAGA, simple("${body.order.sagaId}"))
            .setProperty(SagaExchange.CAUSE, constant(Refusal.CAUSE))
            .process(keys::release)
            .bean(steps, "takeBack")
            .to(saga("COMPENSATE"));
    }
    // spotless:on
}
