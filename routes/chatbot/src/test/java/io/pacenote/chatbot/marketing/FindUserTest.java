package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A marketer who does not know the user is told by chat (spec 002-F8, 3.3 getUserId). */
@MarketingContextTest
class FindUserTest {

    @Autowired
    private MarketingBooks books;

    @Test
    @DisplayName("002-F8, F9: while nobody knows the user it cannot be recommended; when chat has found him, it can")
    void foundByChat(Product product) {
        product.addedWithoutUser();
        assertThat(product.recommend().expectProblem(409).json().path("detail").asText())
                .contains(product.id());
        product.patch("{'marketerId':'m-8','recommend':true}").expectProblem(409);
        assertThat(books.types(product)).containsExactly("Patched");
        assertThat(books.events(product).get(0).json().path("userId").isNull()).isTrue();
        assertThat(product.marketing().path("marketerId").asText()).isEqualTo(product.marketer());

        books.tell(product.userFound(product.user(), 5));

        assertThat(product.marketing().path("userId").asText()).isEqualTo(product.user());
        product.recommend().expect(200);
        books.awaitAllSent();
        assertThat(product.messages()).hasSize(1);
    }

    @Test
    @DisplayName("002-F8: a found user is told to nobody as a patch, and whom a marketer names is not replaced")
    void aNamedUserStays(Product product) {
        product.addedWithoutUser();
        product.patch("{'userId':'named'}").expect(200);

        books.tell(product.userFound("found", 5));

        assertThat(product.marketing().path("userId").asText()).isEqualTo("named");
        assertThat(books.types(product)).containsExactly("Patched", "Patched");
    }

    @Test
    @DisplayName("002-F8, 3.3: of several answers the one from the newest chat counts, in whatever order they come")
    void theNewestChatCounts(Product product) {
        product.addedWithoutUser();

        books.tell(product.userFound("40", 9), product.userFound("39", 5), product.userFound("39", 5));

        assertThat(product.marketing().path("userId").asText()).isEqualTo("40");
    }

    @Test
    @DisplayName("002-F8: an answer about a product that nobody markets is nobody's")
    void anAnswerForNobody(Product product, Product another) {
        another.addedWithoutUser();

        books.tell(product.userFound("39", 5));

        assertThat(another.marketing().path("userId").isNull()).isTrue();
        assertThat(books.deadLetters(product.number())).isEmpty();
    }
}
