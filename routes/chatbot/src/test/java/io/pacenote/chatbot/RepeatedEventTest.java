package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.AbstractRepeatedEventTest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** 002-F4, F6: counts come from facts, so they change once, however often their events come. */
@ChatbotTest
class RepeatedEventTest extends AbstractRepeatedEventTest {

    @Autowired
    private ChatbotBooks books;

    private Chatbot chatbot;

    @BeforeEach
    void setUp(Chatbot chatbot) {
        this.chatbot = chatbot;
    }

    @Override
    protected Map<String, Supplier<EndedCase>> cases() {
        return Map.of(
                "002-F4, F6: questions and an approved request", this::approved,
                "3.6.6: a request that is refused after one that was approved", this::refusedLater,
                "3.6.6: a request that is approved after one that was refused", this::approvedLater);
    }

    private EndedCase approved() {
        Chat chat = newChat();
        chat.asks("q").expect(200);
        chat.asks("q").expect(200);
        wish(chat, "r", "1");
        return ended(chat, 2, 1);
    }

    private EndedCase refusedLater() {
        Chat chat = newChat();
        wish(chat, "r", "1");
        wish(chat, "불가능", "0");
        return ended(chat, 0, 1);
    }

    private EndedCase approvedLater() {
        Chat chat = newChat();
        wish(chat, "불가능", "0");
        wish(chat, "r", "1");
        return ended(chat, 0, 1);
    }

    private Chat newChat() {
        return chatbot.newUser().searches(ChatbotFixtures.unusedProduct());
    }

    private void wish(Chat chat, String message, String type) {
        chat.wishes(message).expect(200);
        chat.awaitRequestType(type);
        books.awaitSaga(chat.id(), type.equals("1") ? "COMPLETED" : "COMPENSATED");
    }

    private EndedCase ended(Chat chat, int questionCnt, int requestCnt) {
        chatbot.awaitLearned(chat.id(), questionCnt, requestCnt);
        chatbot.awaitDashboard(chat.id(), questionCnt, requestCnt);
        assertThat(books.deadLetters(chat.id())).isEmpty();
        return new EndedCase(
                () -> List.of(
                        chat.here(),
                        chatbot.train(chat.id()),
                        chatbot.get(Chatbot.DASHBOARDS + "/" + chat.id())
                                .expect(200)
                                .json()),
                chat.id());
    }
}
