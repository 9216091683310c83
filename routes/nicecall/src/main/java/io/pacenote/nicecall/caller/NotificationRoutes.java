package io.pacenote.nicecall.caller;

import static io.pacenote.nicecall.NicecallChannels.*;
import static io.pacenote.nicecall.NicecallChannels.Caller.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.kakao.KakaoChannels;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.failure.FailurePolicies;
import org.apache.camel.builder.RouteBuilder;

/**
 * Tells the customer on his phone what becomes of his call (spec 003-N3). The topic is the queue: a notification that cannot be
 * sent waits there with those behind it, and nobody else does. One that is sent again after a crash has the same id.
 */
@BoundedContext(CONTEXT)
public class NotificationRoutes extends RouteBuilder {

    private final Notifier notifier;
    private final EventDecoder decoder;

    NotificationRoutes(Notifier notifier, EventDecoder decoder) {
        this.notifier = notifier;
        this.decoder = decoder;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(TOPIC).groupId(NOTIFY)).routeId(NOTIFY)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .bean(notifier, "notification")
            .filter(body().isNotNull())
                .to(direct(KakaoChannels.NOTIFY_UNTIL_ANSWERED));
    }
    // spotless:on
}
