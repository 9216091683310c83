package io.pacenote.chatbot.train;

import static io.pacenote.chatbot.ChatbotChannels.OUTBOX;
import static io.pacenote.chatbot.ChatbotChannels.TOPIC;
import static io.pacenote.chatbot.ChatbotChannels.Train.*;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;

import io.pacenote.chatbot.events.Chated;
import io.pacenote.chatbot.events.Questioned;
import io.pacenote.chatbot.events.Requested;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.rest.server.RequestBody;
import org.apache.camel.builder.RouteBuilder;

/**
 * What is learned from chats (spec 002-F2, F4, F7, 3.3). How requests are decided is in {@link RequestRoutes}:
 *
 * <pre>
 * Chated             ─ searchChat      a new training; Trained, if it has learned something before
 * Questioned         ─ questionChat    Trained
 * Requested          ─ requestChat
 * PATCH /trains/{id} ─ change          Trained
 * </pre>
 */
@BoundedContext(CONTEXT)
public class TrainRoutes extends RouteBuilder {

    private final TrainSteps steps;
    private final TrainApi api;
    private final EventDecoder decoder;
    private final Inbox inbox;

    TrainRoutes(TrainSteps steps, TrainApi api, EventDecoder decoder, Inbox inbox) {
        this.steps = steps;
        this.api = api;
        this.decoder = decoder;
        this.inbox = inbox;
    }

    // spotless:off
    @Override
    public void configure() {
        from(kafka(TOPIC).groupId(CONTEXT)).routeId(ON_CHATBOT)
            .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)
            .process(decoder)
            .choice()
                .when(body().isInstanceOf(Chated.class)).to(direct(SEARCH_CHAT))
                .when(body().isInstanceOf(Questioned.class)).to(direct(QUESTION_CHAT))
                .when(body().isInstanceOf(Requested.class)).to(direct(REQUEST_CHAT));

        from(direct(SEARCH_CHAT)).routeId(SEARCH_CHAT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "search")
                .filter(body().isNotNull())
                    .to(OUTBOX);

        from(direct(QUESTION_CHAT)).routeId(QUESTION_CHAT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "question")
                .filter(body().isNotNull())
                    .to(OUTBOX);

        from(direct(CHANGE)).routeId(CHANGE)
            .transacted()
            .process(RequestBody.as(TrainChange.class))
            .bean(steps, "change")
            .to(OUTBOX)
            .bean(api, "find");

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }
    // spotless:on
}
