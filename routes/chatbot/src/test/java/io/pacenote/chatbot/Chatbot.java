package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.Tokens;
import java.time.Duration;
import java.util.Map;

/** The running system as anybody outside sees it. */
final class Chatbot extends Client {

    static final String CHATS = "/chatbot/chats";
    static final String TRAINS = "/chatbot/trains";
    static final String MARKETINGS = "/chatbot/marketings";
    static final String DASHBOARDS = "/chatbot/dashboards";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Tokens tokens;

    /** @param caller who calls it */
    Chatbot(int port, Tokens tokens, Person caller) {
        super(port, () -> tokens.of(caller));
        this.tokens = tokens;
    }

    User newUser() {
        String userId = String.valueOf(ChatbotFixtures.unusedNumber());
        return new User(as(Person.member("user-" + userId, Map.of("userId", userId))), userId);
    }

    Chatbot asMarketer() {
        return as(Person.inRole("marketer"));
    }

    private Chatbot as(Person caller) {
        return new Chatbot(port(), tokens, caller);
    }

    JsonNode train(long chatId) {
        return get(TRAINS + "/" + chatId).expect(200).json();
    }

    /** Waits until this has been learned from a chat. */
    void awaitLearned(long chatId, int questionCnt, int requestCnt) {
        await().atMost(PATIENCE).untilAsserted(() -> assertCounts(train(chatId), questionCnt, requestCnt));
    }

    /** Waits until the dashboard shows what has been learned from a chat. */
    void awaitDashboard(long chatId, int questionCnt, int requestCnt) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertCounts(get(DASHBOARDS + "/" + chatId).expect(200).json(), questionCnt, requestCnt));
    }

    static void assertCounts(JsonNode learned, int questionCnt, int requestCnt) {
        assertThat(learned.path("questionCnt").asInt()).isEqualTo(questionCnt);
        assertThat(learned.path("requestCnt").asInt()).isEqualTo(requestCnt);
    }
}
