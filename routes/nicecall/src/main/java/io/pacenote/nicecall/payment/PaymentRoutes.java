package io.pacenote.nicecall.payment;

import static io.pacenote.nicecall.NicecallChannels.*;
import static io.pacenote.nicecall.NicecallChannels.Payment.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.nicecall.NicecallSaga;
import io.pacenote.psp.PspChannels;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaMismatchException;
import io.pacenote.saga.SagaNotActiveException;
import io.pacenote.saga.SagaNotKnownException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;

/**
 * How a fare is taken (spec 003-F2): in two short transactions around a call to the provider without one. How it is given back
 * is in {@link RefundRoutes}.
 */
@BoundedContext(CONTEXT)
public class PaymentRoutes extends RouteBuilder {

    /** Exchange property: the payment that the provider is being called about. */
    static final String CURRENT = "payment";

    /** Exchange property: the {@link ApproveRequest} that is being dealt with. */
    static final String ASKED = "asked";

    private final PaymentSteps steps;
    private final PaymentApi api;
    private final QueryFields queryFields;

    PaymentRoutes(PaymentSteps steps, PaymentApi api, QueryFields queryFields) {
        this.steps = steps;
        this.api = api;
        this.queryFields = queryFields;
    }

    // spotless:off
    @Override
    public void configure() {
        configureApproval();

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
        from(direct(FIND_BY_CALL_ID)).routeId(FIND_BY_CALL_ID)
            .bean(api, "findByCallId");
    }

    private void configureApproval() {
        from(direct(APPROVE)).routeId(APPROVE)
            .process(RequestBody.as(ApproveRequest.class))
            .to(direct(TAKE_FARE));

        from(direct(APPROVE_BY_GET)).routeId(APPROVE_BY_GET)
            .bean(queryFields, "read")
            .to(direct(TAKE_FARE));

        // A refusal is an answer; what the request began has been rolled back by then.
        from(direct(TAKE_FARE)).routeId(TAKE_FARE)
            .setProperty(ASKED, body())
            .doTry()
                .bean(steps, "checkAmount")
                .to(direct(OPEN))
                .to(direct(CHARGE))
                .bean(PaymentResult.class, "of")
            .doCatch(PaymentRefusedException.class)
                .bean(steps, "refusal")
            .doCatch(SagaNotActiveException.class, SagaNotKnownException.class, SagaMismatchException.class)
                .bean(PaymentResult.class, "callHasEnded")
            .end();

        from(direct(OPEN)).routeId(OPEN)
            .transacted()
            .filter(method(steps, "store"))
                .process(CallSaga::claim)
                .to(direct(JOIN))
            .end()
            .bean(steps, "open");

        from(direct(JOIN)).routeId(JOIN)
            .saga().propagation(SagaPropagation.MANDATORY)
                .option(NicecallSaga.CALL_ID, simple("${body.callId}"))
                .compensation(direct(UNDO).getRawUri())
                .bean(steps, "replaceByHand");

        from(direct(CHARGE)).routeId(CHARGE)
            .filter(method(steps, "isToBeCharged"))
                .setProperty(CURRENT, body())
                .transform().body(Payment.class, Payment::chargeRequest)
                .to(direct(PspChannels.CHARGE))
                .to(direct(SETTLE));

        from(direct(SETTLE)).routeId(SETTLE)
            .transacted()
            .bean(steps, "settle")
            .filter(body().isNotNull())
                .setHeader(EventHeaders.SAGA, simple("${exchangeProperty.payment.sagaId}"))
                .to(OUTBOX)
            .end()
            .bean(steps, "settled");
    }
    // spotless:on
}
