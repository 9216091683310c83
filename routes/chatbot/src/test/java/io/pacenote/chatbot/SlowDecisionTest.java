package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.application.ChatbotApplication;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Who decides may be slow, fail or be away: a request is decided later, and nothing else waits (spec 002-F6). */
@SpringBootTest(
        classes = {ChatbotApplication.class, Topics.class, Consumers.class, ChatbotBooks.class, ScriptedPolicy.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"chatbot.train.timeout=3s", "chatbot.train.lease=6s"})
@ExtendWith(ChatbotFixtures.class)
class SlowDecisionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private ScriptedPolicy policy;

    @Autowired
    private ChatbotBooks books;

    @Autowired
    private BreakerOperations breakers;

    @Autowired
    private Consumers consumers;

    @Test
    @DisplayName("002-F6: a bean of this type decides, whatever the phrases are")
    void aBeanDecides(Chatbot chatbot, User user) {
        policy.answers(message -> message.equals("불가능"));
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());

        chat.wishes("r").expect(200);
        chat.awaitRequestType("0");
        chat.wishes("불가능").expect(200);

        chat.awaitRequestType("1");
        chatbot.awaitLearned(chat.id(), 0, 1);
    }

    @Test
    @DisplayName("002-F6: what fails is no decision; the request is asked about again, and counted once")
    void failing(Chatbot chatbot, User user) {
        policy.answers(message -> {
            if (policy.asked() < 3) {
                throw new IllegalStateException("away");
            }
            return true;
        });
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());

        chat.wishes("r").expect(200);

        chat.awaitRequestType("1");
        assertThat(policy.asked()).isEqualTo(3);
        chatbot.awaitLearned(chat.id(), 0, 1);
        books.awaitSaga(chat.id(), "COMPLETED");
    }

    @Test
    @DisplayName("002-F4, F6: while a decision hangs questions are counted, and it is asked again after the timeout")
    void hanging(Chatbot chatbot, User user) {
        policy.answers(message -> {
            if (policy.asked() == 1) {
                new CountDownLatch(1).await();
            }
            return true;
        });
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());

        chat.wishes("r").expect(200);
        chat.asks("q").expect(200);
        chatbot.awaitLearned(chat.id(), 1, 0);

        chat.awaitRequestType("1");
        chatbot.awaitLearned(chat.id(), 1, 1);
    }

    @Test
    @DisplayName("002-F6: when decisions keep failing the circuit breaker opens, and a request waits until it closes")
    void theBreakerOpens(Chatbot chatbot, User user) {
        policy.answers(message -> {
            throw new IllegalStateException("away");
        });
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());
        chat.wishes("r").expect(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(breakers.list()).anySatisfy(breaker -> {
            assertThat(breaker.name()).isEqualTo(ChatbotChannels.Train.DECIDE + ".breaker");
            assertThat(breaker.state()).isEqualTo("OPEN");
        }));
        assertThat(books.statesOf(chat.id())).containsExactly("UNDECIDED");

        policy.answers(message -> true);

        chat.awaitRequestType("1");
        chatbot.awaitLearned(chat.id(), 0, 1);
    }

    @Test
    @DisplayName("002-F6: a decision that comes after the saga was undone changes nothing")
    void tooLate(Chatbot chatbot, User user) {
        CountDownLatch undone = new CountDownLatch(1);
        policy.answers(message -> {
            undone.await();
            return true;
        });
        Chat chat = user.searches(ChatbotFixtures.unusedProduct());
        chat.wishes("r").expect(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(policy.asked()).isPositive());

        books.passDeadline(chat.id());
        chat.awaitRequestType("0");
        books.awaitSaga(chat.id(), "COMPENSATED");
        undone.countDown();
        policy.answers(message -> true);

        consumers.awaitAllRead();
        assertThat(books.statesOf(chat.id())).containsExactly("FORGONE");
        chatbot.awaitLearned(chat.id(), 0, 0);
        assertThat(chat.requestType()).isEqualTo("0");
    }
}
