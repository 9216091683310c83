package io.pacenote.nicecall.dashboard;

import static io.pacenote.nicecall.NicecallChannels.*;
import static io.pacenote.nicecall.NicecallChannels.Dashboard.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.nicecall.events.NicecallEvent;
import org.apache.camel.builder.RouteBuilder;

/** The flow of dashboard (spec 003-F8, F12, 4.4): every event of the system becomes a record. */
@BoundedContext(CONTEXT)
public class DashboardRoutes extends RouteBuilder {

    private final Dashboard dashboard;
    private final DashboardApi api;
    private final DashboardInbox inbox;
    private final EventDecoder decoder;

    DashboardRoutes(Dashboard dashboard, DashboardApi api, DashboardInbox inbox, EventDecoder decoder) {
        this.dashboard = dashboard;
        this.api = api;
        this.inbox = inbox;
        this.decoder = decoder;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(TOPIC).groupId(CONTEXT)).routeId(FOLLOW)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(NicecallEvent.class))
                .to(direct(INPUT_RECORD));

        from(direct(INPUT_RECORD)).routeId(INPUT_RECORD)
            .transacted(DashboardTransaction.NAME)
            .idempotentConsumer(header(EventHeaders.ID), inbox.repository())
                .bean(dashboard, "input");

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
        from(direct(MY_PAGE)).routeId(MY_PAGE)
            .bean(api, "myPage");
    }
    // spotless:on
}
