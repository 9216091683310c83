package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.saga.SagaDetails;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step of the saga that fails leaves nothing behind, and never ends the saga as if it had been done. */
@ChatbotTest
class SagaRouteTest {

    private static final String REQUESTS = "chatbot_train.request";

    @Autowired
    private CamelContext camel;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private ChatbotBooks books;

    @Autowired
    private ProducerTemplate routes;

    @AfterEach
    void repair() {
        books.change("alter table " + REQUESTS + " drop constraint if exists sabotage");
    }

    @Test
    @DisplayName("002-F6: these are all saga routes")
    void allSagaRoutes() {
        assertThat(((ModelCamelContext) camel)
                        .getRouteDefinitions().stream()
                                .filter(route -> !ProcessorDefinitionHelper.filterTypeInOutputs(
                                                route.getOutputs(), SagaDefinition.class)
                                        .isEmpty())
                                .map(RouteDefinition::getId)
                                .filter(id -> id.startsWith("chatbot.")))
                .containsExactlyInAnyOrder(ChatbotChannels.Chat.BEGIN, ChatbotChannels.Train.JOIN);
    }

    @Test
    @DisplayName("002-F6, §0.6 N-3: a request that train cannot store is a dead letter, and is decided when redriven")
    void theRequestCannotBeStored(Chatbot chatbot, User user) {
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());
        books.change("alter table " + REQUESTS
                + " add constraint sabotage check (chat_id <> %d) not valid".formatted(chat.id()));
        chat.wishes("r").expect(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(books.deadLetters(chat.id())).isNotEmpty());
        DeadLetter letter = books.deadLetters(chat.id()).get(0);
        assertThat(letter.cause()).contains("sabotage");
        assertThat(chat.requestType()).isNull();
        assertThat(contextsOf(chat)).containsExactly("chatbot.chat");
        repair();
        assertThat(deadLetters.redrive(letter.id())).isTrue();

        chat.awaitRequestType("1");
        chatbot.awaitLearned(chat.id(), 0, 1);
        books.awaitSaga(chat.id(), "COMPLETED");
    }

    @Test
    @DisplayName("002-F6, F10: compensations may run twice, after the end, and without their action: nothing changes")
    void compensationsAreIdempotent(Chatbot chatbot, User user) {
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());
        chat.wishes("r").expect(200);
        chat.awaitRequestType("1");

        compensate(chat.id(), books.requestIdOf(chat.id()), books.requestKeyOf(chat.id()));
        compensate(chat.id(), books.requestIdOf(chat.id()), books.requestKeyOf(chat.id()));
        compensate(chat.id(), 999_999_999, 999_999_999);
        compensate(999_999_999, 999_999_999, 999_999_999);

        assertThat(chat.requestType()).isEqualTo("1");
        assertThat(books.statesOf(chat.id())).containsExactly("APPROVED");
        chatbot.awaitLearned(chat.id(), 0, 1);
    }

    private void compensate(long chatId, long requestId, long requestKey) {
        routes.requestBodyAndHeaders(
                "direct:" + ChatbotChannels.Train.FORGO,
                null,
                Map.of(ChatbotSaga.CHAT_ID, chatId, ChatbotSaga.REQUEST_KEY, requestKey));
        routes.requestBodyAndHeaders(
                "direct:" + ChatbotChannels.Chat.REFUSE,
                null,
                Map.of(ChatbotSaga.CHAT_ID, chatId, ChatbotSaga.REQUEST_ID, requestId));
    }

    private List<String> contextsOf(Chat chat) {
        return books.saga(chat.id()).steps().stream()
                .map(SagaDetails.StepView::context)
                .toList();
    }
}
