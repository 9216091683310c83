package io.pacenote.codriver.mypage;

import static io.pacenote.codriver.CodriverChannels.*;
import static io.pacenote.codriver.CodriverChannels.Mypage.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.codriver.events.CodriverEvent;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import org.apache.camel.builder.RouteBuilder;

/** The flow of mypage (spec 000-F5, F6): the events of all contexts, aggregated by application, are the history. */
@BoundedContext(CONTEXT)
public class MypageRoutes extends RouteBuilder {

    private static final String ALL_TOPICS = String.join(",", SUB_PAY, PAY_MNG, MNG_SUB);

    private final Mypage mypage;
    private final MypageApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;

    MypageRoutes(Mypage mypage, MypageApi api, EventDecoder decoder, Inbox inbox) {
        this.mypage = mypage;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(ALL_TOPICS).groupId(CONTEXT)).routeId(FOLLOW)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(CodriverEvent.class))
                .to(direct(RECORD));

        from(direct(RECORD)).routeId(RECORD)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .aggregate(header(EventHeaders.KEY), mypage).aggregationRepository(mypage)
                    .optimisticLocking().completionPredicate(constant(false))
                    .stop();

        from(direct(HISTORY)).routeId(HISTORY)
            .bean(api, "list");
        from(direct(HISTORY_ALIAS)).routeId(HISTORY_ALIAS)
            .bean(api, "list");
        from(direct(HISTORY_OF_MEMBER)).routeId(HISTORY_OF_MEMBER)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
        from(direct(FIND_BY_SUB_ID)).routeId(FIND_BY_SUB_ID)
            .bean(api, "find");
    }
    // spotless:on
}
