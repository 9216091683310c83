package io.pacenote.psp;

import static io.pacenote.psp.PspChannels.CHARGE;
import static io.pacenote.psp.PspChannels.CHARGE_BREAKER;
import static io.pacenote.psp.PspChannels.LOOKUP;
import static io.pacenote.psp.PspChannels.LOOKUP_BREAKER;
import static io.pacenote.psp.PspChannels.RECONCILE;
import static io.pacenote.psp.PspChannels.REFUND;
import static io.pacenote.psp.PspChannels.REFUND_BREAKER;

import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.model.dataformat.JsonLibrary;

/**
 * The calls to the provider. Each runs on a copy of the caller's message ({@code enrich}), so that nothing of the caller
 * reaches the provider, nothing of HTTP reaches the caller, and the caller's headers survive.
 *
 * <p>The timeout is {@link ProviderHttpClient}'s and not the circuit breaker's: the latter goes on in another thread
 * after it has given up, and writes its late result into an exchange that has moved on.
 */
class PspRoutes extends EndpointRouteBuilder {

    static final String BREAKER = "pspBreaker";
    static final String HTTP_CLIENT = "pspHttpClient";

    private static final String CHARGE_CALL = "psp.charge.call";
    private static final String REFUND_CALL = "psp.refund.call";
    private static final String LOOKUP_CALL = "psp.lookup.call";
    private static final String CALL = "psp.call";

    private final ProviderAddress address;
    private final ProviderAnswers answers;

    PspRoutes(ProviderAddress address, ProviderAnswers answers) {
        this.address = address;
        this.answers = answers;
    }

    // spotless:off
    @Override
    public void configure() {
        // what fails must reach the circuit breaker as it is
        errorHandler(noErrorHandler());

        from(direct(CHARGE)).routeId(CHARGE)
            .process(new RefusesTransactions())
            .enrich(direct(CHARGE_CALL), new BodyOnly());

        from(direct(REFUND)).routeId(REFUND)
            .process(new RefusesTransactions())
            .enrich(direct(REFUND_CALL), new BodyOnly());

        from(direct(LOOKUP)).routeId(LOOKUP)
            .process(new RefusesTransactions())
            .enrich(direct(LOOKUP_CALL), new BodyOnly());

        from(direct(CHARGE_CALL)).routeId(CHARGE_CALL)
            .circuitBreaker().id(CHARGE_BREAKER).configuration(BREAKER)
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.POST))
                .setHeader(Exchange.HTTP_URI).method(address, "charges")
                .setHeader(ProviderAddress.IDEMPOTENCY_KEY, simple("${body.reference}"))
                .marshal().json(JsonLibrary.Jackson)
                .to(direct(CALL))
                .bean(answers, "charge")
            .onFallback()
                .bean(answers, "chargeUnavailable")
            .end();

        from(direct(REFUND_CALL)).routeId(REFUND_CALL)
            .circuitBreaker().id(REFUND_BREAKER).configuration(BREAKER)
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.POST))
                .setHeader(Exchange.HTTP_URI).method(address, "refunds")
                .setHeader(ProviderAddress.IDEMPOTENCY_KEY, simple("${body.reference}"))
                .marshal().json(JsonLibrary.Jackson)
                .to(direct(CALL))
                .bean(answers, "refund")
            .onFallback()
                .bean(answers, "refundUnavailable")
            .end();

        from(direct(LOOKUP_CALL)).routeId(LOOKUP_CALL)
            .circuitBreaker().id(LOOKUP_BREAKER).configuration(BREAKER)
                .removeHeaders("*")
                .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.GET))
                .setHeader(Exchange.HTTP_URI).method(address, "charge")
                .setBody(constant((Object) null))
                .to(direct(CALL))
                .bean(answers, "lookup")
            .onFallback()
                .bean(answers, "lookupUnavailable")
            .end();

        // the address is resolved for each message: the simulator's port is known only when the server has started
        from(direct(CALL)).routeId(CALL)
            .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
            .to(http("resolved-for-each-message.invalid")
                .throwExceptionOnFailure(false)
                .advanced().httpClientConfigurer(HTTP_CLIENT));

        from(direct(RECONCILE)).routeId(RECONCILE)
            .setVariable("belief", simple("${body.belief}"))
            .transform().simple("${body.lookup}")
            .to(direct(LOOKUP))
            .bean(Reconciliation.class, "verdict(${variable.belief}, ${body})");
    }
    // spotless:on
}
