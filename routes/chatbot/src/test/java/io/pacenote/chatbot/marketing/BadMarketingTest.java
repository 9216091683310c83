package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.chatbot.ChatbotChannels;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong requests get a clear 4xx as problem detail that names the field; nothing is stored and nothing is sent. */
@MarketingContextTest
class BadMarketingTest {

    private static final String LONG = "x".repeat(101);

    @Autowired
    private MarketingBooks books;

    @Autowired
    private Consumers consumers;

    private Product product;
    private Map<String, Long> before;

    @BeforeEach
    void count(Product product) {
        this.product = product.added();
        consumers.awaitAllRead();
        before = books.rows();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "productId | {'marketerId':'m-7'}",
                "productId | {'productId':null,'marketerId':'m-7'}",
                "productId | {'productId':' ','marketerId':'m-7'}",
                "productId | {'productId':['001'],'marketerId':'m-7'}",
                "productId | {'productId':'%s','marketerId':'m-7'}",
                "marketerId | {'productId':'001'}",
                "marketerId | {'productId':'001','marketerId':''}",
                "marketerId | {'productId':'001','marketerId':'%s'}",
                "userId | {'productId':'001','marketerId':'m-7','userId':'%s'}",
                "userId | {'productId':'001','marketerId':'m-7','userId':{}}"
            })
    @DisplayName("002-F8: marketing data needs a product and a marketer, as texts that are not too long")
    void aWrongProduct(String field, String body) {
        names(field, product.http().post(Product.MARKETINGS, body.formatted(LONG)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "userId | {'userId':''}",
                "userId | {'userId':null}",
                "userId | {'userId':'%s'}",
                "marketerId | {'marketerId':' '}",
                "marketerId | {'marketerId':null}",
                "recommend | {'recommend':null}",
                "recommend | {'recommend':'maybe'}",
                "userId | {'userId':' ','recommend':true}"
            })
    @DisplayName("002-F8, F9: nobody and nothing is patched in, and nothing is recommended by the way")
    void aWrongPatch(String field, String body) {
        names(field, product.patch(body.formatted(LONG)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "'text'", "{} {}"})
    @DisplayName("§0.4: a body that is no JSON object is refused")
    void noJsonObject(String body) {
        product.http().post(Product.MARKETINGS, body).expectProblem(400);
        product.patch(body).expectProblem(400);
        nothingIsStoredAndNothingSent();
    }

    @Test
    @DisplayName("§0.4: what is not there is not found, and pages are what they can be")
    void nothingThere() {
        for (String collection : new String[] {Product.MARKETINGS, Product.DASHBOARDS}) {
            product.http().get(collection + "/999999999").expectProblem(404);
            product.http().get(collection + "/seven").expectProblem(400);
            product.http().get(collection + "?size=0").expectProblem(400);
            product.http().get(collection + "?sort=shoeSize").expectProblem(400);
        }
        String missing = Product.MARKETINGS + "/999999999";
        product.http()
                .send("PATCH", missing, BodyPublishers.ofString("{\"recommend\":true}"))
                .expectProblem(404);
        product.http()
                .send("PUT", missing + "/recommend", BodyPublishers.noBody())
                .expectProblem(404);
        product.http().get(Product.DASHBOARDS + "/search/findByProductId").expectProblem(400);
        nothingIsStoredAndNothingSent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'eventType':'Trained','questionCnt':-1,'requestCnt':0",
                "'eventType':'Trained','productId':'001'",
                "'eventType':'Patched','marketerId':'m-7'",
                "'eventType':'Recommended','productId':'001','userId':' '",
                "'eventType':'Recommended','productId':'001'",
                "'eventType':'UserFound','productId':'001'"
            })
    @DisplayName("§0.6 N-3: an event with what cannot be is a dead letter, and the next one is taken")
    void aPoisonEventBlocksNobody(String fields) {
        books.tell(
                Topics.event(
                        ChatbotChannels.TOPIC, product.number(), "{'id':%d,%s}".formatted(product.number(), fields)),
                product.trained(1, 1, 0));

        assertThat(books.deadLetters(product.number())).isNotEmpty();
        assertThat(product.marketing().path("questionCnt").asInt()).isEqualTo(1);
        assertThat(product.messages()).isEmpty();
    }

    private void names(String field, Answer refused) {
        assertThat(refused.expectProblem(400).json().path("field").asText())
                .as(refused.response().body())
                .isEqualTo(field);
        nothingIsStoredAndNothingSent();
    }

    private void nothingIsStoredAndNothingSent() {
        consumers.awaitAllRead();
        assertThat(books.rows()).isEqualTo(before);
        assertThat(product.marketing().path("userId").asText()).isEqualTo(product.user());
        assertThat(product.messages()).isEmpty();
    }
}
