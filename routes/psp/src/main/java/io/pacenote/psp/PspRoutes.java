package io.pacenote.psp;

import static io.pacenote.psp.PspChannels.CHARGE;
import static io.pacenote.psp.PspChannels.LOOKUP;
import static io.pacenote.psp.PspChannels.RECONCILE;
import static io.pacenote.psp.PspChannels.REFUND;
import static io.pacenote.psp.PspChannels.REFUND_OR_FAIL;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.remote.BodyOnly;
import org.apache.camel.builder.RouteBuilder;

/**
 * The port. Each call to the provider runs on a copy of the caller's message ({@code enrich}), so that nothing of the
 * caller reaches the provider, nothing of HTTP reaches the caller, and the caller's headers survive.
 */
class PspRoutes extends RouteBuilder {

    private static final String LOST_CHARGE = "psp.lostCharge";
    private static final String LOST_REFUND = "psp.lostRefund";

    private static final String REFERENCE = "reference";
    private static final String UNANSWERED = "unanswered";

    // spotless:off
    @Override
    public void configure() {
        from(direct(CHARGE)).routeId(CHARGE)
            .setVariable(REFERENCE, simple("${body.reference}"))
            .enrich(direct(ProviderRoutes.CHARGE), new BodyOnly())
            .filter(body().isInstanceOf(ChargeResult.Unavailable.class)).to(direct(LOST_CHARGE));

        from(direct(REFUND)).routeId(REFUND)
            .setVariable(REFERENCE, simple("${body.reference}"))
            .enrich(direct(ProviderRoutes.REFUND), new BodyOnly())
            .filter(body().isInstanceOf(RefundResult.Unavailable.class)).to(direct(LOST_REFUND));

        from(direct(REFUND_OR_FAIL)).routeId(REFUND_OR_FAIL)
            .to(direct(REFUND))
            .filter(body().isInstanceOf(RefundResult.Unavailable.class))
                .throwException(RefundOutstandingException.class, "the refund of ${variable.reference} is not confirmed yet");

        // An answer that got lost is asked for at once: the provider may well have done what it was told.
        from(direct(LOST_CHARGE)).routeId(LOST_CHARGE)
            .setVariable(UNANSWERED, body())
            .bean(LookupRequest.class, "of(${variable.reference})")
            .to(direct(LOOKUP))
            .bean(LostAnswers.class, "charge(${variable.unanswered}, ${body})");

        from(direct(LOST_REFUND)).routeId(LOST_REFUND)
            .setVariable(UNANSWERED, body())
            .bean(LookupRequest.class, "of(${variable.reference})")
            .to(direct(LOOKUP))
            .bean(LostAnswers.class, "refund(${variable.unanswered}, ${body})");

        from(direct(LOOKUP)).routeId(LOOKUP)
            .enrich(direct(ProviderRoutes.LOOKUP), new BodyOnly());

        from(direct(RECONCILE)).routeId(RECONCILE)
            .setVariable("status", simple("${body.status}"))
            .transform().simple("${body.lookup}")
            .to(direct(LOOKUP))
            .bean(Reconciliation.class, "verdict(${variable.status}, ${body})");
    }
    // spotless:on
}
