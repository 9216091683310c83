package io.pacenote.chatbot.dashboard;

import static io.pacenote.chatbot.ChatbotChannels.Dashboard.*;
import static io.pacenote.chatbot.ChatbotChannels.TOPIC;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.chatbot.events.Patched;
import io.pacenote.chatbot.events.Trained;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import org.apache.camel.builder.RouteBuilder;

/** The flow of dashboard (spec 002-F11): what trains and marketers tell, aggregated, is what marketers look at. */
@BoundedContext(CONTEXT)
public class DashboardRoutes extends RouteBuilder {

    private final Dashboard dashboard;
    private final DashboardApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;

    DashboardRoutes(Dashboard dashboard, DashboardApi api, EventDecoder decoder, Inbox inbox) {
        this.dashboard = dashboard;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(TOPIC).groupId(CONTEXT)).routeId(FOLLOW)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(Trained.class)).to(direct(RECORD))
                .when(body().isInstanceOf(Patched.class)).to(direct(RECORD));

        from(direct(RECORD)).routeId(RECORD)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .aggregate(dashboard.key(), dashboard).aggregationRepository(dashboard)
                    .optimisticLocking().completionPredicate(constant(false))
                    .stop();

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
        from(direct(FIND_BY_PRODUCT_ID)).routeId(FIND_BY_PRODUCT_ID)
            .bean(api, "list");
    }
    // spotless:on
}
