package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.chatbot.ChatbotChannels;
import io.pacenote.messaging.projection.ProjectionRebuild;
import io.pacenote.messaging.projection.RebuildStatus;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /dashboards}: what is learned, and who markets it (spec 002-F11, 3.6.5, 3.6.10). */
@MarketingContextTest
class MarketerDashboardTest {

    @Autowired
    private ProjectionRebuild rebuild;

    @Autowired
    private MarketingBooks books;

    @Test
    @DisplayName(
            "002-F11: Trained makes a row; when a marketer patches its product, the row shows him, and so do later rows")
    void aRowAndItsMarketer(Product product) {
        books.tell(product.trained(1, 2, 1));
        assertThat(product.dashboard()).singleElement().satisfies(row -> {
            assertRow(row, product.train(1), 2, 1);
            assertThat(row.path("marketerId").isNull()).isTrue();
            assertThat(row.at("/_links/dashboard/href").asText()).endsWith("/chatbot/dashboards/" + product.train(1));
        });

        product.added();
        books.tell(product.trained(2, 0, 1), product.trained(1, 3, 1));

        assertThat(product.dashboard())
                .satisfiesExactly(
                        row -> assertRow(row, product.train(1), 3, 1), row -> assertRow(row, product.train(2), 0, 1))
                .allSatisfy(row -> assertThat(row.path("marketerId").asText()).isEqualTo(product.marketer()));
        product.patch("{'marketerId':'m-8'}").expect(200);
        books.awaitAllSent();
        assertThat(product.dashboard())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.path("marketerId").asText()).isEqualTo("m-8"));
    }

    @Test
    @DisplayName("002-F11, 3.4: by product, with leading zeros, and one by one")
    void byProduct(Product product) {
        books.tell(product.trained(1, 1, 0));
        String withoutZeros = product.id().replaceFirst("^0+", "");

        assertThat(product.http()
                        .get(Product.DASHBOARDS + "/search/findByProductId?productId=" + withoutZeros)
                        .expect(200)
                        .embedded("dashboards"))
                .isEmpty();
        JsonNode row = product.http()
                .get(Product.DASHBOARDS + "/" + product.train(1))
                .expect(200)
                .json();
        assertThat(row.path("productId").asText()).isEqualTo(product.id());
        assertThat(
                        product
                                .http()
                                .get(Product.DASHBOARDS + "?size=1000&sort=id,desc")
                                .expect(200)
                                .embedded("dashboards")
                                .stream()
                                .map(each -> each.path("id").asLong()))
                .contains(product.train(1))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName(
            "002-F11, 3.6.5: in whatever order events come, how often, with headers or without: the latest counts, the newest marketer")
    void anyOrderAnyNumber(long seed, Product product) {
        product.added();
        product.patch("{'marketerId':'m-8'}").expect(200);
        List<Topics.Message> events = new ArrayList<>(books.events(product));
        events.addAll(List.of(
                product.trainedOfNoProduct(1, 0),
                product.trained(1, 1, 0),
                product.trained(1, 1, 2),
                product.trained(2, 3, 0)));
        events.addAll(List.copyOf(events));
        events.addAll(events.stream().map(Topics.Message::bodyOnly).toList());
        Collections.shuffle(events, new Random(seed));

        books.tell(events.toArray(Topics.Message[]::new));

        assertThat(product.dashboard())
                .satisfiesExactly(
                        row -> assertRow(row, product.train(1), 1, 2), row -> assertRow(row, product.train(2), 3, 0))
                .allSatisfy(row -> assertThat(row.path("marketerId").asText()).isEqualTo("m-8"));
    }

    @Test
    @DisplayName(
            "002-F11, §0.3: a marketer elsewhere, who counts no versions, is shown when he is the newest, until he is not")
    void aMarketerElsewhere(Product product) {
        product.added();
        books.tell(product.trained(1, 1, 0), product.patchedElsewhere("elsewhere"));
        assertThat(product.dashboard().get(0).path("marketerId").asText()).isEqualTo("elsewhere");

        product.patch("{'marketerId':'m-8'}").expect(200);
        books.awaitAllSent();

        assertThat(product.dashboard().get(0).path("marketerId").asText()).isEqualTo("m-8");
    }

    @Test
    @DisplayName("002-F11: the dashboard is made again from the topic while it serves, to the very same rows")
    void isMadeAgainWhileItServes(Product product, Product meanwhile) {
        product.added();
        books.tell(product.trained(1, 2, 1), product.trained(2, 1, 0), product.trainedOfNoProduct(3, 1));
        List<String> right = books.dashboard();
        books.change("update chatbot_dashboard.entry set question_cnt = 99, marketer_id = 'nobody'");
        books.change("delete from chatbot_dashboard.entry where train_id = ?", product.train(2));
        assertThat(books.dashboard()).isNotEqualTo(right);

        rebuild.start(ChatbotChannels.Dashboard.CONTEXT);
        AtomicInteger served = new AtomicInteger();
        books.send(meanwhile.trained(1, 1, 0));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            product.http().get(Product.DASHBOARDS).expect(200);
            served.incrementAndGet();
            return state() != RebuildStatus.State.RUNNING;
        });

        assertThat(state()).isEqualTo(RebuildStatus.State.DONE);
        assertThat(served).hasPositiveValue();
        books.awaitAllSent();
        assertThat(books.dashboard()).containsAll(right).hasSize(right.size() + 1);
    }

    private RebuildStatus.State state() {
        return rebuild.status(ChatbotChannels.Dashboard.CONTEXT).orElseThrow().state();
    }

    private static void assertRow(JsonNode row, long train, int questions, int requests) {
        assertThat(row.path("id").asLong()).isEqualTo(train);
        assertThat(row.path("questionCnt").asInt()).isEqualTo(questions);
        assertThat(row.path("requestCnt").asInt()).isEqualTo(requests);
    }
}
