package io.pacenote.chatbot.marketing;

import static io.pacenote.chatbot.ChatbotChannels.Marketing.*;
import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.chatbot.ChatbotSettings;
import io.pacenote.kakao.KakaoChannels;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * Recommends products on the phone (spec 002-F9). What is to be sent is stored, and then claimed with a lease and sent outside any
 * transaction: whether Kakao answers or not holds up neither the marketer nor other events. One that is sent again after a crash has
 * the same id, and is delivered once.
 */
@Component
class RecommendationRoutes extends RouteBuilder {

    /** Exchange property: the recommendation that is on its way. */
    static final String CURRENT = "recommendation";

    private final RecommendationSteps steps;
    private final Inbox inbox;
    private final ChatbotSettings.Marketing settings;

    RecommendationRoutes(RecommendationSteps steps, Inbox inbox, ChatbotSettings settings) {
        this.steps = steps;
        this.inbox = inbox;
        this.settings = settings.marketing();
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(RECORD)).routeId(RECORD)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "record")
                .to(tasks(SEND_DUE));

        from(tasks(SEND_DUE)
                .claim(steps)
                .cause(Recommendation::traceparent)
                .backlog(steps::backlog)
                .maxConcurrent(settings.workers())
                .lease(settings.lease())
                .poll(settings.poll())).routeId(SEND_DUE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .setProperty(CURRENT, body())
            .transform().body(Recommendation.class, Recommendation::notification)
            .to(direct(KakaoChannels.NOTIFY))
            .to(direct(SETTLE));

        from(direct(SETTLE)).routeId(SETTLE)
            .transacted()
            .bean(steps, "settle");
    }
    // spotless:on
}
