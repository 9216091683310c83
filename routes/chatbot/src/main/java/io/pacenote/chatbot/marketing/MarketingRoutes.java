package io.pacenote.chatbot.marketing;

import static io.pacenote.chatbot.ChatbotChannels.*;
import static io.pacenote.chatbot.ChatbotChannels.Marketing.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.chatbot.events.Recommended;
import io.pacenote.chatbot.events.Trained;
import io.pacenote.chatbot.events.UserFound;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import org.apache.camel.builder.RouteBuilder;

/**
 * The flow of marketing (spec 002-F7, F8, F9, 3.3):
 *
 * <pre>
 * Trained                         ─ trainData  learning data of the product
 * POST  /marketings               ─ add        Patched → dashboard, and chat, if the user is not known
 * PATCH /marketings/{id}          ─ change     Patched, Recommended, both or nothing
 * PUT   /marketings/{id}/recommend ─ recommend Recommended
 * UserFound                       ─ fillUser   the user that chat has found
 * Recommended                     ─ see {@link RecommendationRoutes}
 * </pre>
 */
@BoundedContext(CONTEXT)
public class MarketingRoutes extends RouteBuilder {

    private static final String MARKETING = "marketing";

    private final MarketingSteps steps;
    private final MarketingApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;

    MarketingRoutes(MarketingSteps steps, MarketingApi api, EventDecoder decoder, Inbox inbox) {
        this.steps = steps;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(ADD)).routeId(ADD)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(NewMarketing.class))
                .bean(steps, "add")
                .to(direct(TELL))
                .bean(api, "created");

        from(direct(CHANGE)).routeId(CHANGE)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(MarketingChange.class))
                .bean(steps, "change")
                .to(direct(TELL))
                .bean(api, "changed");

        from(direct(RECOMMEND)).routeId(RECOMMEND)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .bean(steps, "recommend")
                .to(direct(TELL))
                .bean(api, "changed");

        from(direct(TELL)).routeId(TELL)
            .setProperty(MARKETING, bodyExpression(MarketingUpdate.class, MarketingUpdate::marketing))
            .split(bodyExpression(MarketingUpdate.class, MarketingUpdate::events)).stopOnException()
                .to(OUTBOX)
            .end()
            .setBody(exchangeProperty(MARKETING));

        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_CHATBOT)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(Trained.class)).to(direct(TRAIN_DATA))
                .when(body().isInstanceOf(UserFound.class)).to(direct(FILL_USER))
                .when(body().isInstanceOf(Recommended.class)).to(direct(RECORD));

        from(direct(TRAIN_DATA)).routeId(TRAIN_DATA)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "trainData");

        from(direct(FILL_USER)).routeId(FILL_USER)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "userFound");

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }
    // spotless:on
}
