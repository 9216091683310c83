package io.pacenote.library.dashboard;

import static io.pacenote.library.LibraryChannels.Dashboard.*;
import static io.pacenote.library.LibraryChannels.TOPIC;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.library.events.LoanEvent;
import io.pacenote.library.events.ReturnEvent;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import org.apache.camel.builder.RouteBuilder;

/** The flow of dashboard (spec 004-F6, F7, N7): the events of loans and returns, aggregated, are the accounts of the users. */
@BoundedContext(CONTEXT)
public class DashboardRoutes extends RouteBuilder {

    private final Accounts accounts;
    private final UserInfoApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;

    DashboardRoutes(Accounts accounts, UserInfoApi api, EventDecoder decoder, Inbox inbox) {
        this.accounts = accounts;
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
                .when(body().isInstanceOf(LoanEvent.class)).to(direct(RECORD))
                .when(body().isInstanceOf(ReturnEvent.class)).to(direct(RECORD));

        from(direct(RECORD)).routeId(RECORD)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .aggregate(accounts.key(), accounts).aggregationRepository(accounts)
                    .optimisticLocking().completionPredicate(constant(false))
                    .stop();

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }
    // spotless:on
}
