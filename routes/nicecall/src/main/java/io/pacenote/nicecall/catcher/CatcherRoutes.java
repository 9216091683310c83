package io.pacenote.nicecall.catcher;

import static io.pacenote.nicecall.NicecallChannels.*;
import static io.pacenote.nicecall.NicecallChannels.Catcher.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.nicecall.catcher.OfferDecision.Deny;
import io.pacenote.nicecall.catcher.OfferDecision.Offer;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallPayed;
import io.pacenote.saga.Sagas;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;

/**
 * The flow of catcher (spec 003-F3, F4, F9):
 *
 * <pre>
 * CallPayed     ─ receiveCall ─┬─ receive     joins the saga, CallReceived: drivers may have it
 *                              └─ CatchDenied outside the service area
 * CallCancelled ─ cancelCatch                 CatchCancelled, if a driver loses it by that
 * saga undone   ─ release                     the same
 * a driver      ─ catchCall ─ grab            CallCaught: the first one has it
 * </pre>
 */
@BoundedContext(CONTEXT)
public class CatcherRoutes extends RouteBuilder {

    private final CatcherSteps steps;
    private final CatcherApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final Sagas sagas;

    CatcherRoutes(CatcherSteps steps, CatcherApi api, EventDecoder decoder, Inbox inbox, Sagas sagas) {
        this.steps = steps;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
        this.sagas = sagas;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_NICECALL)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(CallPayed.class)).to(direct(RECEIVE_CALL))
                .when(body().isInstanceOf(CallCancelled.class)).to(direct(CANCEL_CATCH));

        from(direct(RECEIVE_CALL)).routeId(RECEIVE_CALL)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .process(sagas.correlate(NicecallSaga.NAME, simple("${body.callId}")))
                .bean(steps, "decide")
                .choice()
                    .when(body().isInstanceOf(Offer.class)).setBody(bodyExpression(Offer.class, Offer::call)).to(direct(RECEIVE))
                    .when(body().isInstanceOf(Deny.class)).setBody(bodyExpression(Deny.class, Deny::event)).to(OUTBOX);

        from(direct(RECEIVE)).routeId(RECEIVE)
            .saga().propagation(SagaPropagation.SUPPORTS)
                .option(NicecallSaga.CALL_ID, simple("${body.callId}"))
                .compensation(direct(RELEASE).getRawUri())
                .bean(steps, "receive")
                .to(OUTBOX);

        from(direct(RELEASE)).routeId(RELEASE)
            .transacted()
            .bean(steps, "cancel")
            .filter(body().isNotNull())
                .to(OUTBOX);

        from(direct(CANCEL_CATCH)).routeId(CANCEL_CATCH)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .setHeader(NicecallSaga.CALL_ID, simple("${body.callId}"))
                .bean(steps, "cancel")
                .filter(body().isNotNull())
                    .to(OUTBOX);

        from(direct(CATCH_CALL)).routeId(CATCH_CALL)
            .to(direct(GRAB));
        from(direct(CATCH_CALL_BY_GET)).routeId(CATCH_CALL_BY_GET)
            .to(direct(GRAB));

        from(direct(GRAB)).routeId(GRAB)
            .transacted()
            .bean(steps, "grab")
            .to(OUTBOX)
            .bean(api, "caught");

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
        from(direct(FIND_BY_CALL_ID)).routeId(FIND_BY_CALL_ID)
            .bean(api, "findByCallId");
    }
    // spotless:on
}
