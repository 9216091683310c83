package io.pacenote.codriver.subscription;

import static io.pacenote.codriver.CodriverChannels.*;
import static io.pacenote.codriver.CodriverChannels.Subscription.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.codriver.CodriverSaga;
import io.pacenote.codriver.CodriverSettings;
import io.pacenote.codriver.events.Registered;
import io.pacenote.codriver.events.Unregistered;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaExchange;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;

/**
 * The flow of subscription, and the frame of the whole saga (spec 000-F1, F3, F4, F7):
 *
 * <pre>
 * POST /subscriptions ─ apply ─┬─ request    saga begins ─ SubscriptionRequested → payment → management
 *                              ├─ duplicate  shares the fate of the application under way
 *                              └─ cancel     SubscriptionCancelled → management; requests under way are undone
 * Registered   ─ registerComplete    saga completes
 * Unregistered ─ unregisterComplete
 * saga undone  ─ reject              SubscriptionRejected
 * </pre>
 */
@BoundedContext(CONTEXT)
public class SubscriptionRoutes extends RouteBuilder {

    private static final String APPLICATION = "application";

    private final SubscriptionSteps steps;
    private final SubscriptionApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;
    private final CodriverSettings settings;

    SubscriptionRoutes(
            SubscriptionSteps steps,
            SubscriptionApi api,
            EventDecoder decoder,
            Inbox inbox,
            CodriverSettings settings) {
        this.steps = steps;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
        this.settings = settings;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(APPLY)).routeId(APPLY)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(SubscriptionApplication.class))
                .bean(steps, "accept")
                .setProperty(APPLICATION, body())
                // here, as saga() wraps all steps of its route, those before it too
                .setProperty(SagaExchange.NAME, constant(CodriverSaga.NAME))
                .setProperty(SagaExchange.BUSINESS_KEY, bodyExpression(Subscription.class, Subscription::getSubId))
                .choice()
                    .when().body(Subscription.class, Subscription::isCancellation).to(direct(CANCEL))
                    .when().body(Subscription.class, Subscription::isDuplicate).to(direct(DUPLICATE))
                    .otherwise().to(direct(REQUEST))
                .end()
                .setBody(exchangeProperty(APPLICATION))
                .bean(api, "created");

        from(direct(REQUEST)).routeId(REQUEST)
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .timeout(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .option(CodriverSaga.SUB_ID, bodyExpression(Subscription.class, Subscription::getSubId))
                .compensation(direct(REJECT).getRawUri())
                .bean(steps, "partOf")
                .to(jpa(Subscription.class.getName()).usePersist(true))
                .bean(SubscriptionEvents.class, "requested")
                .to(OUTBOX_SUB_PAY);

        // The compensation of a request.
        from(direct(REJECT)).routeId(REJECT)
            .transacted()
            .bean(steps, "reject")
            .filter(body().isNotNull())
                .to(OUTBOX_SUB_PAY);

        from(direct(DUPLICATE)).routeId(DUPLICATE)
            .to(jpa(Subscription.class.getName()).usePersist(true))
            .bean(SubscriptionEvents.class, "duplicated")
            .to(OUTBOX_SUB_PAY);

        from(direct(CANCEL)).routeId(CANCEL)
            .to(jpa(Subscription.class.getName()).usePersist(true))
            .bean(SubscriptionEvents.class, "cancelled")
            .to(OUTBOX_SUB_PAY)
            .setBody(exchangeProperty(APPLICATION))
            .split(method(steps, "overtakenBy")).stopOnException()
                .setHeader(EventHeaders.SAGA, bodyExpression(Subscription.class, Subscription::getSagaId))
                .setProperty(SagaExchange.CAUSE, constant("cancelled by the member"))
                .to(saga("COMPENSATE"));

        from(kafka(MNG_SUB).groupId(CONTEXT)).routeId(ON_MNG_SUB)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(Registered.class)).to(direct(REGISTER_COMPLETE))
                .when(body().isInstanceOf(Unregistered.class)).to(direct(UNREGISTER_COMPLETE));

        from(direct(REGISTER_COMPLETE)).routeId(REGISTER_COMPLETE)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "registerComplete")
                .setHeader(EventHeaders.SAGA, bodyExpression(Subscription.class, Subscription::getSagaId))
                .to(saga("COMPLETE"));

        from(direct(UNREGISTER_COMPLETE)).routeId(UNREGISTER_COMPLETE)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "unregisterComplete");

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }
    // spotless:on
}
