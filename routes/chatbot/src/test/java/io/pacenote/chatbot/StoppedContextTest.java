package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.contexts.Contexts;
import io.pacenote.testkit.AbstractStoppedContextTest;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Consumers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Users chat whatever else is down; what waits is done when it is back (spec 002-N1, §0.6 N-1). */
@ChatbotTest
class StoppedContextTest extends AbstractStoppedContextTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Contexts contexts;

    @Autowired
    private Consumers consumers;

    @Autowired
    private ChatbotBooks books;

    private Chatbot chatbot;
    private User user;
    private String searched;

    @BeforeEach
    void searchAProduct(Chatbot chatbot, User user) {
        this.chatbot = chatbot;
        this.user = user;
        searched = ChatbotFixtures.unusedProduct();
        user.searches(searched);
    }

    @Override
    protected Client operator() {
        return chatbot;
    }

    @Override
    protected Map<String, String> paths() {
        return Map.of(
                ChatbotChannels.Chat.CONTEXT, Chatbot.CHATS,
                ChatbotChannels.Train.CONTEXT, Chatbot.TRAINS,
                ChatbotChannels.Marketing.CONTEXT, Chatbot.MARKETINGS,
                ChatbotChannels.Dashboard.CONTEXT, Chatbot.DASHBOARDS);
    }

    @Override
    protected Map<String, Supplier<Runnable>> acceptedWithout() {
        return Map.of(
                ChatbotChannels.Chat.CONTEXT, this::marketingWithoutUser,
                ChatbotChannels.Train.CONTEXT, this::threeQuestionsAndARefusal,
                ChatbotChannels.Marketing.CONTEXT, this::lessonsAboutAProduct,
                ChatbotChannels.Dashboard.CONTEXT, this::questions);
    }

    private Runnable marketingWithoutUser() {
        String path = Chatbot.MARKETINGS + "/"
                + chatbot.post(Chatbot.MARKETINGS, "{'productId':'%s','marketerId':'m-1'}".formatted(searched))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
        assertThat(chatbot.get(path).json().path("userId").isNull()).isTrue();
        return () -> await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        chatbot.get(path).json().path("userId").asText())
                .isEqualTo(user.userId()));
    }

    /** The demonstration of the issue: a search, three questions and one refusal arrive while train is down. */
    private Runnable threeQuestionsAndARefusal() {
        Chat chat = chatbot.newUser().searches(ChatbotFixtures.unusedProduct());
        chat.asks("1").expect(200);
        chat.asks("2").expect(200);
        chat.asks("3").expect(200);
        chat.wishes("불가능").expect(200);
        assertThat(chat.requestType()).isNull();
        return () -> {
            chat.awaitRequestType("0");
            chatbot.awaitLearned(chat.id(), 3, 0);
            chatbot.awaitDashboard(chat.id(), 3, 0);
        };
    }

    private Runnable lessonsAboutAProduct() {
        String product = ChatbotFixtures.unusedProduct();
        Chat chat = chatbot.newUser().searches(product);
        chat.asks("1").expect(200);
        chat.wishes("r").expect(200);
        chatbot.awaitDashboard(chat.id(), 1, 1);
        return () -> await().atMost(PATIENCE).untilAsserted(() -> assertThat(marketing(product))
                .satisfiesExactly(row -> Chatbot.assertCounts(row, 1, 1)));
    }

    private List<JsonNode> marketing(String product) {
        return chatbot.get(Chatbot.MARKETINGS + "?size=1000").expect(200).embedded("marketings").stream()
                .filter(row -> row.path("productId").asText().equals(product))
                .toList();
    }

    private Runnable questions() {
        Chat chat = chatbot.newUser().searches(ChatbotFixtures.unusedProduct());
        chat.asks("1").expect(200);
        chat.asks("2").expect(200);
        return () -> chatbot.awaitDashboard(chat.id(), 2, 0);
    }

    @Test
    @DisplayName("002-F6: a request whose time is over before train is back is refused, and counts nowhere afterwards")
    void theDeadlinePasses() throws Exception {
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());
        consumers.awaitAllRead();
        contexts.stop(ChatbotChannels.Train.CONTEXT);
        chat.wishes("r").expect(200);

        books.passDeadline(chat.id());
        chat.awaitRequestType("0");
        books.awaitSaga(chat.id(), "COMPENSATED");
        contexts.start(ChatbotChannels.Train.CONTEXT);

        consumers.awaitAllRead();
        chatbot.awaitLearned(chat.id(), 0, 0);
        assertThat(books.statesOf(chat.id())).isEmpty();
        assertThat(chat.requestType()).isEqualTo("0");
        assertThat(books.deadLetters(chat.id())).isEmpty();
    }
}
