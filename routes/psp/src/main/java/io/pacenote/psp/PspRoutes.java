package io.pacenote.psp;

import static io.pacenote.psp.PspChannels.CHARGE;
import static io.pacenote.psp.PspChannels.LOOKUP;
import static io.pacenote.psp.PspChannels.RECONCILE;
import static io.pacenote.psp.PspChannels.REFUND;

import org.apache.camel.builder.endpoint.EndpointRouteBuilder;

/**
 * The port. Each call to the provider runs on a copy of the caller's message ({@code enrich}), so that nothing of the
 * caller reaches the provider, nothing of HTTP reaches the caller, and the caller's headers survive.
 */
class PspRoutes extends EndpointRouteBuilder {

    // spotless:off
    @Override
    public void configure() {
        errorHandler(noErrorHandler());

        from(direct(CHARGE)).routeId(CHARGE)
            .process(new RefusesTransactions())
            .enrich(direct(ProviderRoutes.CHARGE), new BodyOnly());

        from(direct(REFUND)).routeId(REFUND)
            .process(new RefusesTransactions())
            .enrich(direct(ProviderRoutes.REFUND), new BodyOnly());

        from(direct(LOOKUP)).routeId(LOOKUP)
            .process(new RefusesTransactions())
            .enrich(direct(ProviderRoutes.LOOKUP), new BodyOnly());

        from(direct(RECONCILE)).routeId(RECONCILE)
            .setVariable("belief", simple("${body.belief}"))
            .transform().simple("${body.lookup}")
            .to(direct(LOOKUP))
            .bean(Reconciliation.class, "verdict(${variable.belief}, ${body})");
    }
    // spotless:on
}
