package io.pacenote.codriver.management;

import static io.pacenote.codriver.CodriverChannels.*;
import static io.pacenote.codriver.CodriverChannels.Management.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.codriver.CodriverSaga;
import io.pacenote.codriver.events.PaymentMade;
import io.pacenote.codriver.events.SubscriptionCancelled;
import io.pacenote.codriver.management.RegistrationDecision.Refuse;
import io.pacenote.codriver.management.RegistrationDecision.Register;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.saga.SagaExchange;
import io.pacenote.saga.Sagas;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;

/**
 * The flow of management (spec 000-F3, F4): a paid application is registered, or refused and the saga undone; a
 * cancellation ends the registration.
 */
@BoundedContext(CONTEXT)
public class ManagementRoutes extends RouteBuilder {

    /** Exchange property: the member about whom is decided. */
    static final String MEMBER = "member";

    private final ManagementSteps steps;
    private final ManagementApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final Sagas sagas;

    ManagementRoutes(ManagementSteps steps, ManagementApi api, EventDecoder decoder, Inbox inbox, Sagas sagas) {
        this.steps = steps;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
        this.sagas = sagas;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(PAY_MNG).groupId(CONTEXT)).routeId(ON_PAY_MNG)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(PaymentMade.class))
                .to(direct(SUBSCRIPTION_REQUESTED));

        from(kafka(SUB_PAY).groupId(CONTEXT)).routeId(ON_SUB_PAY)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(SubscriptionCancelled.class))
                .to(direct(SUBSCRIPTION_CANCELLED));

        from(direct(SUBSCRIPTION_REQUESTED)).routeId(SUBSCRIPTION_REQUESTED)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .process(sagas.correlate(CodriverSaga.NAME, bodyExpression(PaymentMade.class, PaymentMade::subId)))
                .setProperty(MEMBER, method(steps, "memberOf"))
                .bean(steps, "decide")
                .choice()
                    .when(body().isInstanceOf(Register.class))
                        .setBody(bodyExpression(Register.class, Register::paid)).to(direct(REGISTER))
                    .when(body().isInstanceOf(Refuse.class))
                        .setBody(bodyExpression(Refuse.class, Refuse::event)).to(direct(REFUSE));

        from(direct(REGISTER)).routeId(REGISTER)
            .saga().propagation(SagaPropagation.SUPPORTS)
                .option(CodriverSaga.SUB_ID, bodyExpression(PaymentMade.class, PaymentMade::subId))
                .option(CodriverSaga.USER_ID, bodyExpression(PaymentMade.class, PaymentMade::userId))
                .option(CodriverSaga.DATE, bodyExpression(PaymentMade.class, PaymentMade::date))
                .compensation(direct(UNREGISTER).getRawUri())
                .bean(steps, "register")
                .to(OUTBOX_MNG_SUB);

        from(direct(UNREGISTER)).routeId(UNREGISTER)
            .transacted()
            .bean(steps, "unregister")
            .to(OUTBOX_MNG_SUB);

        from(direct(REFUSE)).routeId(REFUSE)
            .to(OUTBOX_MNG_SUB)
            .filter(header(EventHeaders.SAGA).isNotNull())
                .setProperty(SagaExchange.CAUSE, simple("registration refused: ${body.reason}"))
                .to(saga("COMPENSATE"));

        from(direct(SUBSCRIPTION_CANCELLED)).routeId(SUBSCRIPTION_CANCELLED)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "cancel")
                .to(OUTBOX_MNG_SUB);

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }
    // spotless:on
}
