package io.pacenote.chatbot.train;

import static io.pacenote.chatbot.ChatbotChannels.OUTBOX;
import static io.pacenote.chatbot.ChatbotChannels.Train.*;
import static io.pacenote.tasks.TasksEndpointBuilder.tasks;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;
import static org.apache.camel.support.builder.ExpressionBuilder.exchangeExpression;

import io.pacenote.chatbot.ChatbotSaga;
import io.pacenote.chatbot.ChatbotSettings;
import io.pacenote.chatbot.events.Accepted;
import io.pacenote.messaging.EventHeaders;
import io.pacenote.messaging.failure.FailurePolicies;
import io.pacenote.messaging.inbox.Inbox;
import io.pacenote.saga.SagaExchange;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How requests are decided (spec 002-F6, F10, 3.6.2). A request is stored as due and its saga joined; due requests are then claimed
 * with a lease, and a decision is asked outside any transaction. First questions, later ones and those after a crash are this one
 * path, so who decides slowly never holds up what is learned otherwise. The saga ends in the transaction of the decision: either
 * both count or none.
 *
 * <pre>
 * Requested   ─ requestChat ─ join       joins the saga
 * due         ─ processDue ─┬ decide     outside any transaction
 *                           └ settle     Accepted or Refused, Trained; none: due again later
 *                              └ endSaga
 * saga undone ─ forgo
 * </pre>
 */
@Component
class RequestRoutes extends RouteBuilder {

    /** Exchange property: the {@link TrainRequest} on which a decision is asked. */
    static final String CURRENT = "request";

    private static final String BREAKER = DECIDE + ".breaker";
    private static final String REFUSED = "request refused";

    private final RequestSteps steps;
    private final DecisionCall decision;
    private final Inbox inbox;
    private final ChatbotSettings.Train settings;

    RequestRoutes(RequestSteps steps, DecisionCall decision, Inbox inbox, ChatbotSettings settings) {
        this.steps = steps;
        this.decision = decision;
        this.inbox = inbox;
        this.settings = settings.train();
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(REQUEST_CHAT)).routeId(REQUEST_CHAT)
            .transacted()
            .idempotentConsumer(header(EventHeaders.ID), inbox.of(CONTEXT))
                .bean(steps, "open")
                .filter(body().isNotNull())
                    .to(direct(JOIN));

        from(direct(JOIN)).routeId(JOIN)
            .saga().propagation(SagaPropagation.SUPPORTS)
                .option(ChatbotSaga.CHAT_ID, bodyExpression(TrainRequest.class, TrainRequest::getChatId))
                .option(ChatbotSaga.REQUEST_KEY, bodyExpression(TrainRequest.class, TrainRequest::getRequestKey))
                .compensation(direct(FORGO).getRawUri())
                .bean(steps, "partOf")
                .to(jpa(TrainRequest.class.getName()).usePersist(true))
                .to(tasks(PROCESS_DUE));

        // The compensation of a request.
        from(direct(FORGO)).routeId(FORGO)
            .transacted()
            .bean(steps, "forgo");

        from(tasks(PROCESS_DUE)
                .claim(steps)
                .saga(TrainRequest::getSagaId)
                .backlog(steps::backlog)
                .maxConcurrent(settings.workers())
                .lease(settings.lease())
                .poll(settings.poll())).routeId(PROCESS_DUE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .setProperty(CURRENT, body())
            .to(direct(DECIDE))
            .to(direct(SETTLE));

        from(direct(DECIDE)).routeId(DECIDE)
            .circuitBreaker().id(BREAKER).configuration(DecisionConfiguration.BREAKER)
                .bean(decision, "decide")
            .onFallback()
                .setBody(constant(Decision.NONE))
            .end();

        from(direct(SETTLE)).routeId(SETTLE)
            .transacted()
            .bean(steps, "settle")
            .filter(body().isNotNull())
                .setHeader(EventHeaders.SAGA, exchangeExpression(RequestRoutes::sagaOfCurrent))
                .to(OUTBOX)
                .to(direct(END_SAGA))
                .bean(steps, "learned")
                .to(OUTBOX);

        // Others may have asked outside a saga. One that is being undone cannot be completed, and nothing is decided then.
        from(direct(END_SAGA)).routeId(END_SAGA)
            .filter(header(EventHeaders.SAGA).isNotNull())
                .choice()
                    .when(body().isInstanceOf(Accepted.class)).to(saga("COMPLETE"))
                    .otherwise().setProperty(SagaExchange.CAUSE, constant(REFUSED)).to(saga("COMPENSATE"));
    }
    // spotless:on

    private static @Nullable String sagaOfCurrent(Exchange exchange) {
        return exchange.getProperty(CURRENT, TrainRequest.class).getSagaId();
    }
}
