package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.chatbot.ChatbotChannels;
import io.pacenote.contexts.Contexts;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The notification service is away, loses answers or refuses, and this context dies meanwhile (spec 002-F9). */
@MarketingContextTest
class KakaoFaultsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private MarketingBooks books;

    @Autowired
    private Contexts contexts;

    @AfterEach
    void startAgain() throws Exception {
        contexts.start(ChatbotChannels.Marketing.CONTEXT);
    }

    @Test
    @DisplayName(
            "002-F9: while Kakao is down marketers are answered, other events are taken, and then each message comes once")
    void waitsForAServiceThatIsDown(Kakao kakao, Product product, Product another) {
        product.added();
        another.added();
        kakao.goDown();

        product.recommend().expect(200);
        another.recommend().expect(200);
        kakao.awaitOpenBreaker();
        product.recommend().expect(200);
        books.tell(product.trained(1, 2, 0));
        assertThat(product.marketing().path("questionCnt").asInt()).isEqualTo(2);
        assertThat(product.marketing().path("recommendation").asText()).isEqualTo("PENDING");
        assertThat(product.messages()).isEmpty();

        kakao.behave();
        books.awaitAllSent();

        assertThat(product.messages()).hasSize(2);
        assertThat(another.messages()).hasSize(1);
        assertThat(product.marketing().path("recommendation").asText()).isEqualTo("SENT");
    }

    @Test
    @DisplayName("002-F9: Kakao takes a message and its answer gets lost: it is not delivered a second time")
    void tellsOnceWhenAnswersAreLost(Kakao kakao, Product product) {
        product.added();
        kakao.loseAnswers();
        product.recommend().expect(200);
        kakao.awaitOpenBreaker();
        assertThat(product.marketing().path("recommendation").asText()).isEqualTo("PENDING");

        kakao.behave();
        books.awaitAllSent();

        assertThat(product.messages()).hasSize(1);
        assertThat(product.marketing().path("recommendation").asText()).isEqualTo("SENT");
    }

    @Test
    @DisplayName("002-F9: a message that Kakao will never take says so, and holds nobody up")
    void goesOnAfterARefusal(Kakao kakao, Product product, Product another) {
        product.added();
        another.added();
        kakao.refuse(product.user());

        product.recommend().expect(200);
        another.recommend().expect(200);
        books.awaitAllSent();

        assertThat(product.messages()).isEmpty();
        assertThat(product.marketing().path("recommendation").asText()).isEqualTo("REFUSED");
        assertThat(another.messages()).hasSize(1);
    }

    @Test
    @DisplayName("002-F9: it dies after a message is sent and before that is written down: it is not delivered again")
    void doesNotSendAgainWhatWasSentBeforeItDied(Kakao kakao, Product product) throws Exception {
        product.added();
        kakao.loseAnswers();
        product.recommend().expect(200);
        await().atMost(LONG).untilAsserted(() -> assertThat(product.messages()).hasSize(1));
        contexts.stop(ChatbotChannels.Marketing.CONTEXT);
        assertThat(books.pending()).isEqualTo(1);

        kakao.behave();
        contexts.start(ChatbotChannels.Marketing.CONTEXT);
        books.awaitAllSent();

        assertThat(product.messages()).hasSize(1);
        assertThat(product.marketing().path("recommendation").asText()).isEqualTo("SENT");
    }

    @Test
    @DisplayName("002-F9, N1: what somebody recommends while marketing is down is sent when it is back")
    void sendsWhatWasRecommendedMeanwhile(Product product) throws Exception {
        contexts.stop(ChatbotChannels.Marketing.CONTEXT);
        product.http().get(Product.MARKETINGS).expectProblem(503);
        books.send(product.recommendedElsewhere(product.user()));

        contexts.start(ChatbotChannels.Marketing.CONTEXT);
        books.awaitAllSent();

        assertThat(product.messages()).hasSize(1);
    }
}
