package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Marketing gets what is learned (spec 002-F7, 3.3 trainData). */
@MarketingContextTest
class LearningTest {

    @Autowired
    private MarketingBooks books;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName(
            "002-F7, 3.6.5: the learning data of a product is that of its trains, in whatever order it comes, how often")
    void anyOrderAnyNumber(long seed, Product product) {
        List<Topics.Message> events = new ArrayList<>(List.of(
                product.trained(1, 1, 0),
                product.trained(1, 2, 0),
                product.trained(1, 2, 1),
                product.trained(2, 1, 1),
                product.trainedOfNoProduct(2, 0)));
        events.addAll(List.copyOf(events));
        events.addAll(events.stream().map(Topics.Message::bodyOnly).toList());
        Collections.shuffle(events, new Random(seed));

        books.tell(events.toArray(Topics.Message[]::new));

        assertLearned(product, 3, 2);
    }

    @Test
    @DisplayName("002-F7: what is learned first makes a row, without a marketer, which a marketer then takes")
    void learnedFirst(Product product) {
        books.tell(product.trained(1, 2, 1));
        JsonNode learned = product.marketing();
        assertThat(learned.path("marketerId").isNull()).isTrue();
        assertThat(books.types(product)).isEmpty();

        JsonNode added =
                product.add("'marketerId':'m-7','userId':'39'").expect(201).json();

        assertThat(added.path("id")).isEqualTo(learned.path("id"));
        assertThat(added.path("questionCnt").asInt()).isEqualTo(2);
        assertThat(added.path("requestCnt").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("002-F7: what is learned of a product that is marketed leaves marketer and user as they are")
    void learnedLater(Product product) {
        product.added();

        books.tell(product.trained(1, 1, 1), product.trained(2, 4, 0));

        assertLearned(product, 5, 1);
        assertThat(product.marketing().path("marketerId").asText()).isEqualTo(product.marketer());
        assertThat(product.marketing().path("userId").asText()).isEqualTo(product.user());
        assertThat(books.types(product)).containsExactly("Patched");
    }

    @Test
    @DisplayName("002-F7, 3.6.4: what is learned before anybody tells of what product, counts when somebody does")
    void theProductComesLater(Product product) {
        product.added();
        books.tell(product.trainedOfNoProduct(1, 3));
        assertLearned(product, 0, 0);

        books.tell(product.trained(1, 2, 0));

        assertLearned(product, 3, 0);
    }

    private static void assertLearned(Product product, int questions, int requests) {
        JsonNode marketing = product.marketing();
        assertThat(marketing.path("questionCnt").asInt()).isEqualTo(questions);
        assertThat(marketing.path("requestCnt").asInt()).isEqualTo(requests);
    }
}
