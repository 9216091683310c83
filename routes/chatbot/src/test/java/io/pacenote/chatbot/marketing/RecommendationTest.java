package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Topics;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A product is recommended to its user, by Kakao, once for each time that a marketer says so (spec 002-F9, 3.4). */
@MarketingContextTest
class RecommendationTest {

    @Autowired
    private MarketingBooks books;

    @Test
    @DisplayName("002-F9: PUT recommend: one Recommended, and one message to the user")
    void recommended(Product product) {
        product.added();

        assertThat(product.recommend().expect(200).json().path("productId").asText())
                .isEqualTo(product.id());

        books.awaitAllSent();
        assertThat(product.messages()).containsExactly("[chatbot] 추천 상품을 알려 드립니다: " + product.id());
        assertThat(product.marketing().path("recommendation").asText()).isEqualTo("SENT");
        assertThat(books.types(product)).containsExactly("Patched", "Recommended");
    }

    @Test
    @DisplayName("002-F9, 3.4: PATCH with recommend, as text too: to the user that it names, after Patched")
    void recommendedByPatch(Product product) {
        product.added();

        product.patch("{'userId':'%s','recommend':'true'}".formatted(product.user() + "-b"))
                .expect(200);

        books.awaitAllSent();
        assertThat(product.messages()).isEmpty();
        assertThat(product.messagesTo(product.user() + "-b")).hasSize(1);
        assertThat(books.types(product)).containsExactly("Patched", "Patched", "Recommended");
    }

    @Test
    @DisplayName("002-F9: who recommends twice sends two messages")
    void recommendedTwice(Product product) {
        product.added();

        product.recommend().expect(200);
        product.recommend().expect(200);

        books.awaitAllSent();
        assertThat(product.messages()).hasSize(2);
    }

    @Test
    @DisplayName("002-F9, §0.6 N-2: what is told again, as it was or without headers, backwards, sends nothing")
    void replayed(Product product) {
        product.added();
        product.recommend().expect(200);
        product.recommend().expect(200);
        books.awaitAllSent();
        Object settled = product.marketing();
        List<Topics.Message> events = books.events(product);

        for (int i = events.size() - 1; i >= 0; i--) {
            books.tell(events.get(i), events.get(i).bodyOnly(), events.get(i));
        }

        books.awaitAllSent();
        assertThat(product.messages()).hasSize(2);
        assertThat(product.marketing()).isEqualTo(settled);
    }

    @Test
    @DisplayName("002-F9, §0.3: a recommendation of somebody else, who has no numbers, is told once")
    void recommendedElsewhere(Product product) {
        Topics.Message event = product.recommendedElsewhere(product.user());

        books.tell(event, event, event);

        books.awaitAllSent();
        assertThat(product.messages()).hasSize(1);
    }

    @Test
    @DisplayName("002-F9: nobody is recommended anything by learning, by patches, or by a user who is found")
    void nothingElseRecommends(Product product) {
        product.addedWithoutUser();
        books.tell(
                product.trained(1, 1, 1),
                product.userFound(product.user(), 5),
                product.patchedElsewhere(product.marketer()));
        product.patch("{'marketerId':'m-8'}").expect(200);

        books.awaitAllSent();

        assertThat(product.messages()).isEmpty();
    }
}
