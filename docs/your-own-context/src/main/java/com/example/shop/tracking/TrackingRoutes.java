package com.example.shop.tracking;

import static com.example.shop.ShopChannels.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import com.example.shop.events.ShopEvent;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import org.apache.camel.builder.RouteBuilder;

/** The flow of tracking: all events of the shop, aggregated by order, are what customers see. */
@BoundedContext(TRACKING)
public class TrackingRoutes extends RouteBuilder {

    private final Tracking tracking;
    private final TrackingApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;

    TrackingRoutes(Tracking tracking, TrackingApi api, EventDecoder decoder, Inbox inbox) {
        this.tracking = tracking;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(ORDERS + "," + STOCK_CHANGES).groupId(TRACKING)).routeId(FOLLOW)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .filter(body().isInstanceOf(ShopEvent.class))
                .to(direct(RECORD));

        from(direct(RECORD)).routeId(RECORD)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(TRACKING))
                .aggregate(header(EventHeaders.KEY), tracking).aggregationRepository(tracking)
                    .optimisticLocking().completionPredicate(constant(false))
                    .stop();

        from(direct(TRACK)).routeId(TRACK)
            .bean(api, "track");
    }
    // spotless:on
}
