package io.pacenote.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A product from the search to the recommendation. */
abstract class ChattingScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private ChatbotBooks books;

    @Autowired
    private Topics topics;

    @Test
    @DisplayName("002-F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, N1: from the search to the recommendation by Kakao")
    void fromSearchToRecommendation(Chatbot chatbot, User user) {
        String product = ChatbotFixtures.unusedProduct();

        // the user searches a product, and its training has the same number
        Chat chat = user.searches(product);
        assertThat(chat.answer().json().path("productId").asText()).isEqualTo(product);
        await().atMost(PATIENCE).untilAsserted(() -> chatbot.get(Chatbot.TRAINS + "/" + chat.id())
                .expect(200));
        assertThat(chatbot.train(chat.id()).path("productId").asText()).isEqualTo(product);
        chatbot.awaitLearned(chat.id(), 0, 0);

        // he asks three times
        chat.asks("언제 배송되나요?").expect(200);
        chat.repeats("question").expect(200);
        chat.changes("{'questionMsg':'다른 색이 있나요?'}").expect(200);
        chatbot.awaitLearned(chat.id(), 3, 0);

        // one request is approved
        chat.wishes("선물 포장").expect(200);
        chat.awaitRequestType("1");
        chatbot.awaitLearned(chat.id(), 3, 1);
        books.awaitSaga(chat.id(), "COMPLETED");
        assertThat(books.saga(chat.id()).steps().stream().map(SagaDetails.StepView::context))
                .containsExactly("chatbot.chat", "chatbot.train");

        // the next one is refused, by the compensation of its saga, and the last decision counts
        chat.wishes(" 불가능 ").expect(200);
        chat.awaitRequestType("0");
        books.awaitSaga(chat.id(), "COMPENSATED");
        chat.wishes("배송 불가능?").expect(200);
        chat.awaitRequestType("1");
        chatbot.awaitLearned(chat.id(), 3, 2);

        recommends(chatbot, user, product, chat);
        assertThat(typesOf(chat))
                .containsSubsequence("Chated", "Questioned", "Requested", "Requested", "Requested")
                .contains("Accepted", "Refused", "Trained");
        assertThat(books.deadLetters(chat.id())).isEmpty();
    }

    /** The marketer adds himself to the product; chat finds the user; he gets one message. */
    private static void recommends(Chatbot chatbot, User user, String product, Chat chat) {
        Chatbot marketer = chatbot.asMarketer();
        chatbot.awaitDashboard(chat.id(), 3, 2);
        long marketing = marketer.post(Chatbot.MARKETINGS, "{'productId':'%s','marketerId':'m-7'}".formatted(product))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        String path = Chatbot.MARKETINGS + "/" + marketing;
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(marketer.get(path).json().path("userId").asText()).isEqualTo(user.userId());
            assertThat(rowsOf(marketer, product)).singleElement().satisfies(row -> assertThat(
                            row.path("marketerId").asText())
                    .isEqualTo("m-7"));
        });
        marketer.send("PUT", path + "/recommend", BodyPublishers.noBody()).expect(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(chatbot.get("/simulators/kakao/messages?recipient=" + user.userId())
                                .expect(200)
                                .response()
                                .body())
                        .contains(product));
    }

    private static List<JsonNode> rowsOf(Chatbot marketer, String product) {
        return marketer.get(Chatbot.DASHBOARDS + "/search/findByProductId?productId=" + product)
                .expect(200)
                .embedded("dashboards");
    }

    /** Types of its events; a row of marketing may have the same number. */
    private List<String> typesOf(Chat chat) {
        return topics.of(chat.id()).stream()
                .map(Topics.Message::type)
                .filter(type -> !List.of("Patched", "Recommended", "UserFound").contains(type))
                .toList();
    }
}
