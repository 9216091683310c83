package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is a question or a request, and what is not (spec 002, 3.4). */
@ChatbotTest
class QuestionTest {

    private static final int MANY = 100;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Test
    @DisplayName("002-F4: 100 questions at a time on one chat give 100")
    void manyAtATime(Chatbot chatbot, User user) {
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());

        Stream.generate(() -> CompletableFuture.runAsync(() -> chat.asks("?").expect(200)))
                .limit(MANY)
                .toList()
                .forEach(CompletableFuture::join);

        consumers.awaitAllRead();
        chatbot.awaitLearned(chat.id(), MANY, 0);
        chatbot.awaitDashboard(chat.id(), MANY, 0);
    }

    @Test
    @DisplayName("002, 3.4: what is stored with the search is asked by PUT without a body, and not before")
    void asksWhatIsStored(Chatbot chatbot, User user) {
        Chat chat = Chat.of(
                user.chatbot(),
                user.chatbot()
                        .post(
                                Chatbot.CHATS,
                                "{'id':1,'productId':'001','userId':'%s','questionMsg':'q','requestMsg':'r','requestType':'1'}"
                                        .formatted(user.userId())));
        assertThat(chat.requestType()).isNull();
        consumers.awaitAllRead();
        chatbot.awaitLearned(chat.id(), 0, 0);

        chat.repeats("question").expect(200);
        chat.repeats("request").expect(200);

        chat.awaitRequestType("1");
        chatbot.awaitLearned(chat.id(), 1, 1);
        assertThat(typesOf(chat)).containsOnlyOnce("Questioned", "Requested");
    }

    @Test
    @DisplayName("002, 3.4: a PATCH asks and wishes what it changes, once, and nothing that was so before")
    void aPatch(Chatbot chatbot, User user) {
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());

        chat.changes("{'id':7,'questionMsg':'q','requestMsg':'r'}").expect(200);
        chat.changes("{'questionMsg':'q','requestMsg':'r'}").expect(200);
        chat.changes("{}").expect(200);

        chat.awaitRequestType("1");
        consumers.awaitAllRead();
        chatbot.awaitLearned(chat.id(), 1, 1);
        assertThat(typesOf(chat)).containsOnlyOnce("Questioned", "Requested", "Accepted");
    }

    @Test
    @DisplayName("§0.4: a PUT that is repeated with its Idempotency-Key is one question, one request")
    void aRepeatedPut(Chatbot chatbot, User user) {
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());

        for (String what : List.of("question", "request")) {
            for (int i = 0; i < 3; i++) {
                user.chatbot()
                        .send(
                                "PUT",
                                chat.path() + "/" + what,
                                BodyPublishers.ofString("{\"%sMsg\":\"x\"}".formatted(what)),
                                "Idempotency-Key",
                                what + chat.id())
                        .expect(200);
            }
        }

        chat.awaitRequestType("1");
        consumers.awaitAllRead();
        chatbot.awaitLearned(chat.id(), 1, 1);
    }

    @Test
    @DisplayName("002, 3.4, 3.6.9: a training gets a name by PATCH, and is on the dashboard by that")
    void aName(Chatbot chatbot, User user) {
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());
        consumers.awaitAllRead();
        chatbot.get(Chatbot.DASHBOARDS + "/" + chat.id()).expectProblem(404);

        chatbot.asMarketer()
                .send("PATCH", Chatbot.TRAINS + "/" + chat.id(), BodyPublishers.ofString("{\"trainId\":\"2\"}"))
                .expect(200);

        assertThat(chatbot.train(chat.id()).path("trainId").asText()).isEqualTo("2");
        consumers.awaitAllRead();
        chatbot.awaitDashboard(chat.id(), 0, 0);
    }

    private List<String> typesOf(Chat chat) {
        return topics.of(chat.id()).stream().map(Topics.Message::type).toList();
    }
}
