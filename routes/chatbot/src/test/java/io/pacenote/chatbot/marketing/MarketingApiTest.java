package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /marketings}, and what is told of it (spec 002-F8, 3.4). */
@MarketingContextTest
class MarketingApiTest {

    @Autowired
    private MarketingBooks books;

    @Test
    @DisplayName("002-F8, §0.4: a product is added with its user: 201, Location, links, and one Patched")
    void added(Product product) {
        Answer answer = product.add("'marketerId':'m-7','userId':'39'").expect(201);

        JsonNode marketing = answer.json();
        String path = "/chatbot/marketings/" + marketing.path("id").asLong();
        assertThat(answer.header("Location")).endsWith(path);
        assertThat(marketing.path("productId").asText()).isEqualTo(product.id());
        assertThat(marketing.path("marketerId").asText()).isEqualTo("m-7");
        assertThat(marketing.path("userId").asText()).isEqualTo("39");
        assertThat(marketing.path("questionCnt").asInt()).isZero();
        assertThat(marketing.path("recommendation").isNull()).isTrue();
        assertThat(marketing.at("/_links/self/href").asText()).endsWith(path);
        assertThat(marketing.at("/_links/marketing/href").asText()).endsWith(path);
        assertThat(marketing.at("/_links/recommend/href").asText()).endsWith(path + "/recommend");
        assertThat(product.http().get(path).expect(200).json().path("productId").asText())
                .isEqualTo(product.id());

        assertThat(books.events(product)).singleElement().satisfies(told -> {
            assertThat(told.type()).isEqualTo("Patched");
            assertThat(told.json().path("id")).isEqualTo(marketing.path("id"));
            assertThat(told.json().path("marketerId").asText()).isEqualTo("m-7");
            assertThat(told.json().path("userId").asText()).isEqualTo("39");
        });
    }

    @Test
    @DisplayName("§0.4: an id that a client sends is none, and another product's row is as it was")
    void anIdIsNotTaken(Product product, Product another) {
        another.added();
        JsonNode before = another.marketing();

        Answer answer = product.add("'id':%d,'marketerId':7,'userId':39".formatted(another.marketingId()))
                .expect(201);

        assertThat(answer.json().path("id")).isNotEqualTo(before.path("id"));
        assertThat(answer.json().path("marketerId").asText()).isEqualTo("7");
        assertThat(another.marketing()).isEqualTo(before);
    }

    @Test
    @DisplayName("002-F8: a product has one row: who adds it again takes it over")
    void takenOver(Product product) {
        product.added();
        long id = product.marketingId();

        Answer again = product.add("'marketerId':'m-8','userId':'40'").expect(201);

        assertThat(again.json().path("id").asLong()).isEqualTo(id);
        assertThat(product.marketing().path("marketerId").asText()).isEqualTo("m-8");
        assertThat(books.types(product)).containsExactly("Patched", "Patched");
        assertThat(versions(product)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName(
            "002-F8, 3.4: a PATCH of user or marketer is told once, one of nothing is not, and nobody is sent anything")
    void patched(Product product) {
        product.added();

        product.patch("{'userId':'40'}").expect(200);
        JsonNode changed =
                product.patch("{'marketerId':'m-8','shoeSize':42}").expect(200).json();
        product.patch("{}").expect(200);
        product.patch("{'recommend':false}").expect(200);

        assertThat(changed.path("userId").asText()).isEqualTo("40");
        assertThat(changed.path("marketerId").asText()).isEqualTo("m-8");
        assertThat(books.types(product)).containsExactly("Patched", "Patched", "Patched");
        assertThat(versions(product)).isSorted().doesNotHaveDuplicates();
        books.awaitAllSent();
        assertThat(product.messages()).isEmpty();
        assertThat(product.messagesTo("40")).isEmpty();
    }

    @Test
    @DisplayName("002-F8, F9: with an Idempotency-Key a request that is repeated has one effect")
    void repeated(Product product) {
        String body = "{'productId':'%s','marketerId':'m-7','userId':'%s'}".formatted(product.id(), product.user());
        Answer first = product.http().post(Product.MARKETINGS, body, "Idempotency-Key", "add-" + product.id());
        Answer second = product.http().post(Product.MARKETINGS, body, "Idempotency-Key", "add-" + product.id());
        assertThat(second.expect(201).json()).isEqualTo(first.expect(201).json());

        for (int i = 0; i < 2; i++) {
            product.patch("{'marketerId':'m-8'}", "Idempotency-Key", "patch-" + product.id())
                    .expect(200);
            product.recommend("Idempotency-Key", "recommend-" + product.id()).expect(200);
        }

        assertThat(books.types(product)).containsExactly("Patched", "Patched", "Recommended");
        books.awaitAllSent();
        assertThat(product.messages()).hasSize(1);
    }

    @Test
    @DisplayName("002-F8, F11: many marketers at once: one row, a version for each, and the dashboard shows who has it")
    void manyAtOnce(Product product) {
        books.tell(product.trained(1, 1, 0));

        List<CompletableFuture<Answer>> answers = IntStream.range(0, 10)
                .mapToObj(each -> product.http()
                        .postLater(
                                Product.MARKETINGS,
                                "{'productId':'%s','marketerId':'m-%d','userId':'39'}".formatted(product.id(), each)))
                .toList();

        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.expect(201).json().path("id").asLong()))
                .containsOnly(product.marketingId());
        assertThat(books.types(product)).hasSize(10).containsOnly("Patched");
        assertThat(versions(product)).doesNotHaveDuplicates();
        assertThat(product.dashboard()).singleElement().satisfies(row -> assertThat(row.path("marketerId"))
                .isEqualTo(product.marketing().path("marketerId")));
    }

    @Test
    @DisplayName("002-F8, §0.4: marketing data by page, sorted as it is wanted")
    void pages(Product product, Product another) {
        product.added();
        another.added();

        List<JsonNode> newest = product.http()
                .get(Product.MARKETINGS + "?size=2&sort=id,desc")
                .expect(200)
                .embedded("marketings");

        assertThat(newest.stream().map(row -> row.path("productId").asText()))
                .containsExactlyElementsOf(Stream.of(another.id(), product.id()).toList());
    }

    private List<Long> versions(Product product) {
        return books.events(product).stream()
                .map(event -> event.json().path("version").asLong())
                .toList();
    }
}
