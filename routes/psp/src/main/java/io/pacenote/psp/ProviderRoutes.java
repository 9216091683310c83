package io.pacenote.psp;

import static io.pacenote.psp.PspChannels.CHARGE_BREAKER;
import static io.pacenote.psp.PspChannels.LOOKUP_BREAKER;
import static io.pacenote.psp.PspChannels.REFUND_BREAKER;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.http;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.model.dataformat.JsonLibrary;

/**
 * The calls over HTTP, each inside a circuit breaker.
 */
class ProviderRoutes extends RouteBuilder {

    static final String CHARGE = "psp.provider.charge";
    static final String REFUND = "psp.provider.refund";
    static final String LOOKUP = "psp.provider.lookup";

    static final String BREAKER = "pspBreaker";
    static final String HTTP_CLIENT = "pspHttpClient";

    private static final String CALL = "psp.provider.call";

    private final ProviderAddress address;
    private final ProviderAnswers answers;

    ProviderRoutes(ProviderAddress address, ProviderAnswers answers) {
        this.address = address;
        this.answers = answers;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(CHARGE)).routeId(CHARGE)
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

        from(direct(REFUND)).routeId(REFUND)
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

        from(direct(LOOKUP)).routeId(LOOKUP)
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
    }
    // spotless:on
}
