package io.pacenote.psp;

import static io.pacenote.psp.PspChannels.CHARGE_BREAKER;
import static io.pacenote.psp.PspChannels.LOOKUP_BREAKER;
import static io.pacenote.psp.PspChannels.REFUND_BREAKER;

import io.pacenote.remote.RemoteCall;
import org.apache.camel.builder.RouteBuilder;

/** The calls over HTTP, each inside a circuit breaker of its own with a fallback (000-N2). */
class ProviderRoutes extends RouteBuilder {

    static final String CHARGE = "psp.provider.charge";
    static final String REFUND = "psp.provider.refund";
    static final String LOOKUP = "psp.provider.lookup";

    static final String BREAKER = "pspBreaker";
    static final String HTTP_CLIENT = "pspHttpClient";

    private final ProviderRequests requests;
    private final ProviderAnswers answers;

    ProviderRoutes(ProviderRequests requests, ProviderAnswers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    // spotless:off
    @Override
    public void configure() {
        RemoteCall.from(CHARGE)
            .circuitBreaker(CHARGE_BREAKER, BREAKER).client(HTTP_CLIENT)
            .request(ChargeRequest.class, requests::charge)
            .answer(answers::charge)
            .onFallback(answers::chargeUnavailable)
            .addTo(this);

        RemoteCall.from(REFUND)
            .circuitBreaker(REFUND_BREAKER, BREAKER).client(HTTP_CLIENT)
            .request(RefundRequest.class, requests::refund)
            .answer(answers::refund)
            .onFallback(answers::refundUnavailable)
            .addTo(this);

        RemoteCall.from(LOOKUP)
            .circuitBreaker(LOOKUP_BREAKER, BREAKER).client(HTTP_CLIENT)
            .request(LookupRequest.class, requests::lookup)
            .answer(answers::lookup)
            .onFallback(answers::lookupUnavailable)
            .addTo(this);
    }
    // spotless:on
}
