package io.pacenote.chatbot.chat;

import static io.pacenote.chatbot.ChatbotChannels.Chat.*;
import static io.pacenote.chatbot.ChatbotChannels.OUTBOX;
import static io.pacenote.chatbot.ChatbotChannels.TOPIC;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.kafka;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.chatbot.events.Accepted;
import io.pacenote.chatbot.events.Patched;
import io.pacenote.chatbot.events.Refused;
import io.pacenote.messaging.EventDecoder;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.saga.SagaExchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * What others tell chat (spec 002-F6, F10, 3.3):
 *
 * <pre>
 * Accepted    ─ accept               requestType "1"
 * Refused     ─ changeRequestType    requestType "0"
 * saga undone ─ refuse               requestType "0", unless the request is decided
 * Patched     ─ getUserId            UserFound → marketing, if the marketer has named no user
 * </pre>
 *
 * <p>Train has ended the saga of a request with its decision. Only if the event does not tell of a saga, as one that comes as a
 * body alone, the saga is ended here.
 */
@Component
class DecisionRoutes extends RouteBuilder {

    private static final String REFUSED = "request refused";

    private final RequestSteps steps;
    private final EventDecoder decoder;
    private final Inbox inbox;

    DecisionRoutes(RequestSteps steps, EventDecoder decoder, Inbox inbox) {
        this.steps = steps;
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
                .when(body().isInstanceOf(Accepted.class)).to(direct(ACCEPT))
                .when(body().isInstanceOf(Refused.class)).to(direct(CHANGE_REQUEST_TYPE))
                .when(body().isInstanceOf(Patched.class)).to(direct(GET_USER_ID));

        from(direct(ACCEPT)).routeId(ACCEPT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "accepted")
                .filter(body().isNotNull())
                    .setHeader(EventHeaders.SAGA, bodyExpression(ChatRequest.class, ChatRequest::getSagaId))
                    .to(saga("COMPLETE"));

        from(direct(CHANGE_REQUEST_TYPE)).routeId(CHANGE_REQUEST_TYPE)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "refused")
                .filter(body().isNotNull())
                    .setHeader(EventHeaders.SAGA, bodyExpression(ChatRequest.class, ChatRequest::getSagaId))
                    .setProperty(SagaExchange.CAUSE, constant(REFUSED))
                    .to(saga("COMPENSATE"));

        // The compensation of a request.
        from(direct(REFUSE)).routeId(REFUSE)
            .transacted()
            .bean(steps, "refuse");

        from(direct(GET_USER_ID)).routeId(GET_USER_ID)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "userOf")
                .filter(body().isNotNull())
                    .to(OUTBOX);
    }
    // spotless:on
}
