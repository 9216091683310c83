package io.pacenote.nicecall.caller;

import static io.pacenote.nicecall.NicecallChannels.*;
import static io.pacenote.nicecall.NicecallChannels.Caller.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.nicecall.NicecallSettings;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.nicecall.events.CallCaught;
import io.pacenote.nicecall.events.CallReceived;
import io.pacenote.nicecall.events.CatchDenied;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaExchange;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/**
 * The flow of a call, and the frame of its saga (spec 003-F1, F2, F6, F9, N1, N2, N5):
 *
 * <pre>
 * POST   /calls              ─ make ─ request    saga begins ─ CallMade
 * POST   /calls/payCall/{id} ─ beginPayment      APPROVING, with a lease ─┐
 * a lease is over            ─ resumePayments    whose request has died ──┤
 *                              pay ◄──────────────────────────────────────┘
 *                               ├─ askPayment    HTTP → payment → provider; no transaction is open
 *                               └─ settlePayment
 *                                   ├─ establish     paid ─ CallPayed → catcher
 *                                   └─ CREATED       refused, or nobody knows: the customer may come again
 * CallReceived   ─ callReceived    drivers have it: saga completes
 * CatchDenied    ─ updateStatus    outside the service area: saga is undone ─ CallDenied
 * CallCaught     ─ callCaught      who has taken it
 * DELETE /calls/{id} ─ cancel      saga is undone, if it is not complete ─ CallCancelled → payment, catcher
 * saga undone    ─ deny            CallDenied, unless the customer has cancelled
 * </pre>
 *
 * <p>From beginPayment to establish, the routes are in {@link FareRoutes}. A route that is a step of another has no error
 * handler: what fails is the business of the route that began it.
 */
@BoundedContext(CONTEXT)
public class CallerRoutes extends RouteBuilder {

    private static final String CALL = "call";

    private final CallerSteps steps;
    private final CallApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final NicecallSettings settings;

    CallerRoutes(CallerSteps steps, CallApi api, EventDecoder decoder, Inbox inbox, NicecallSettings settings) {
        this.steps = steps;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
        this.settings = settings;
    }

    @Override
    public void configure() {
        configureCalls();
        configureEnds();
    }

    // spotless:off
    private void configureCalls() {
        from(direct(MAKE)).routeId(MAKE)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(NewCall.class))
                .bean(steps, "accept")
                .setProperty(CALL, body())
                // here, as saga() wraps all steps of its route, those before it too
                .setProperty(SagaExchange.NAME, constant(NicecallSaga.NAME))
                .setProperty(SagaExchange.BUSINESS_KEY, simple("${body.callId}"))
                .to(direct(REQUEST))
                .setBody(exchangeProperty(CALL))
                .bean(api, "created");

        from(direct(REQUEST)).routeId(REQUEST)
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .timeout(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .option(NicecallSaga.CALL_ID, simple("${body.callId}"))
                .compensation(direct(DENY).getRawUri())
                .bean(steps, "partOf")
                .to(jpa(Call.class.getName()).usePersist(true))
                .bean(CallEvents.class, "made")
                .to(OUTBOX);

        // The compensation of a call.
        from(direct(DENY)).routeId(DENY)
            .transacted()
            .bean(steps, "deny")
            .filter(body().isNotNull())
                .bean(CallEvents.class, "denied")
                .to(OUTBOX);

        from(direct(CHANGE)).routeId(CHANGE)
            .transacted()
            .process(RequestBody.as(CallChange.class))
            .bean(steps, "change")
            .bean(api, "changed");
        from(direct(REPLACE)).routeId(REPLACE)
            .transacted()
            .process(RequestBody.as(NewCall.class))
            .bean(steps, "replace")
            .bean(api, "changed");

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }

    private void configureEnds() {
        from(direct(CANCEL)).routeId(CANCEL)
            .transacted()
            .bean(steps, "cancel")
            .filter(body().isNotNull())
                .to(direct(CALL_OFF))
            .end()
            .setBody(constant((Object) null));

        from(direct(CALL_OFF)).routeId(CALL_OFF)
            .setHeader(EventHeaders.SAGA, simple("${body.sagaId}"))
            .filter(simple("${body.offered} == false"))
                .to(direct(END_SAGA))
            .end()
            .bean(CallEvents.class, "cancelled")
            .to(OUTBOX);

        // Joins the saga before it ends it: one that is being undone for another reason is not the customer's to end.
        from(direct(END_SAGA)).routeId(END_SAGA)
            .saga().propagation(SagaPropagation.MANDATORY)
                .setProperty(SagaExchange.CAUSE, constant(CallCancelled.CAUSE))
                .to(saga("COMPENSATE"));

        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_NICECALL)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(CallReceived.class)).to(direct(CALL_RECEIVED))
                .when(body().isInstanceOf(CatchDenied.class)).to(direct(UPDATE_STATUS))
                .when(body().isInstanceOf(CallCaught.class)).to(direct(CALL_CAUGHT));

        from(direct(CALL_RECEIVED)).routeId(CALL_RECEIVED)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "received")
                .filter(body().isNotNull())
                    .setHeader(EventHeaders.SAGA, simple("${body.sagaId}"))
                    .to(saga("COMPLETE"));

        from(direct(UPDATE_STATUS)).routeId(UPDATE_STATUS)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "updateStatus")
                .filter(body().isNotNull())
                    .setHeader(EventHeaders.SAGA, simple("${body.sagaId}"))
                    .setProperty(SagaExchange.CAUSE, constant(CallerSteps.DENIED))
                    .to(saga("COMPENSATE"))
                    .bean(CallEvents.class, "denied")
                    .to(OUTBOX);

        from(direct(CALL_CAUGHT)).routeId(CALL_CAUGHT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "caught");
    }
    // spotless:on
}
