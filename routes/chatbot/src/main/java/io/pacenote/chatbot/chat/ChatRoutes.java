package io.pacenote.chatbot.chat;

import static io.pacenote.chatbot.ChatbotChannels.Chat.*;
import static io.pacenote.chatbot.ChatbotChannels.OUTBOX;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jpa;
import static org.apache.camel.support.builder.ExpressionBuilder.bodyExpression;

import io.pacenote.chatbot.ChatbotSaga;
import io.pacenote.chatbot.ChatbotSettings;
import io.pacenote.contexts.BoundedContext;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.saga.SagaExchange;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;

/**
 * What users do, and the frame of the saga of a request (spec 002-F1, F3, F5, 3.4). What becomes of it is in {@link
 * DecisionRoutes}:
 *
 * <pre>
 * POST  /chats               ─ search              Chated → train
 * PUT   /chats/{id}/question ─ question            Questioned → train
 * PUT   /chats/{id}/request  ─ request ─┐
 * PATCH /chats/{id}          ─ change   │          Questioned → train, if that is new
 *                               └───────┴─ wish    if that is new
 *                                           └─ begin   saga begins ─ Requested → train
 * </pre>
 */
@BoundedContext(CONTEXT)
public class ChatRoutes extends RouteBuilder {

    /** Exchange property: the {@link ChatChange} of a PATCH. */
    static final String CHANGE_WANTED = "change";

    private static final String CHAT = "chat";

    private final ChatSteps steps;
    private final RequestSteps requests;
    private final ChatApi api;
    private final ChatbotSettings settings;

    ChatRoutes(ChatSteps steps, RequestSteps requests, ChatApi api, ChatbotSettings settings) {
        this.steps = steps;
        this.requests = requests;
        this.api = api;
        this.settings = settings;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(SEARCH)).routeId(SEARCH)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(NewChat.class))
                .bean(steps, "search")
                .to(jpa(Chat.class.getName()).usePersist(true))
                .setProperty(CHAT, body())
                .bean(steps, "searched")
                .to(OUTBOX)
                .setBody(exchangeProperty(CHAT))
                .bean(api, "created");

        from(direct(QUESTION)).routeId(QUESTION)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.optional(NewQuestion.class))
                .bean(steps, "question")
                .to(OUTBOX)
                .bean(api, "find");

        from(direct(REQUEST)).routeId(REQUEST)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.optional(NewRequest.class))
                .bean(steps, "request")
                .to(direct(WISH))
                .bean(api, "find");

        from(direct(CHANGE)).routeId(CHANGE)
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(ChatChange.class))
                .setProperty(CHANGE_WANTED, body())
                .bean(steps, "changedQuestion")
                .filter(body().isNotNull()).to(OUTBOX).end()
                .bean(steps, "changedRequest")
                .filter(body().isNotNull()).to(direct(WISH)).end()
                .bean(api, "find");

        // A route of its own, as saga() wraps all steps of its route, those before it too.
        from(direct(WISH)).routeId(WISH)
            .setProperty(SagaExchange.NAME, constant(ChatbotSaga.NAME))
            .setProperty(SagaExchange.BUSINESS_KEY, bodyExpression(ChatRequest.class, ChatRequest::getChatId))
            .to(direct(BEGIN));

        from(direct(BEGIN)).routeId(BEGIN)
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .timeout(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .option(ChatbotSaga.CHAT_ID, bodyExpression(ChatRequest.class, ChatRequest::getChatId))
                .option(ChatbotSaga.REQUEST_ID, bodyExpression(ChatRequest.class, ChatRequest::getId))
                .compensation(direct(REFUSE).getRawUri())
                .bean(requests, "partOf")
                .to(jpa(ChatRequest.class.getName()).usePersist(true))
                .bean(requests, "requested")
                .to(OUTBOX);

        from(direct(LIST)).routeId(LIST)
            .bean(api, "list");
        from(direct(FIND)).routeId(FIND)
            .bean(api, "find");
    }
    // spotless:on
}
