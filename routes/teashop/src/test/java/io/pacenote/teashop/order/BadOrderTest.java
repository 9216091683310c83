package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.remote.ScriptedServer;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no order is refused by the name of its fault; nothing is stored, nothing sent, nobody asked (spec 001-F1, 2.5). */
@OrderContextTest
class BadOrderTest {

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    private OrderBooks books;

    private Map<String, Long> before = Map.of();
    private long sagasBefore;

    @BeforeEach
    void count() {
        books.awaitSent();
        before = books.rows();
        sagasBefore = books.sagas();
    }

    @AfterEach
    void nothingWasLeft(ScriptedServer pay) {
        assertThat(books.rows()).isEqualTo(before);
        assertThat(books.sagas()).isEqualTo(sagasBefore);
        assertThat(pay.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item       | {}",
                "item       | {'qty':1}",
                "item       | {'item':null}",
                "item       | {'item':''}",
                "item       | {'item':' '}",
                "item       | {'item':'\\u3000'}",
                "item       | {'item':'\\u001c'}",
                "item       | {'item':{}}",
                "item       | {'item':['캐모마일']}",
                "item       | {'item':'a\\u0000b'}",
                "qty        | {'item':'캐모마일','qty':0}",
                "qty        | {'item':'캐모마일','qty':-1}",
                "qty        | {'item':'캐모마일','qty':'-1'}",
                "qty        | {'item':'캐모마일','qty':'abc'}",
                "qty        | {'item':'캐모마일','qty':1.5}",
                "qty        | {'item':'캐모마일','qty':'1.5'}",
                "qty        | {'item':'캐모마일','qty':1001}",
                "qty        | {'item':'캐모마일','qty':9223372036854775807}",
                "qty        | {'item':'캐모마일','qty':99999999999999999999}",
                "qty        | {'item':'캐모마일','qty':true}",
                "qty        | {'item':'캐모마일','수량':0}",
                "qty        | {'item':'캐모마일','수량':'abc'}",
                "price      | {'item':'캐모마일','price':0}",
                "price      | {'item':'캐모마일','price':-9900}",
                "price      | {'item':'캐모마일','가격':1000001}",
                "price      | {'item':'캐모마일','price':99.5}",
                "storeId    | {'item':'캐모마일','storeId':0}",
                "storeId    | {'item':'캐모마일','storeId':'first'}",
                "customerId | {'item':'캐모마일','customerId':''}",
                "customerId | {'item':'캐모마일','customerId':' '}",
                "customerId | {'item':'캐모마일','customerId':'\\u2003\\u3000'}",
                "customerId | {'item':'캐모마일','customerId':'store-1'}",
                "customerId | {'item':'캐모마일','customerId':'order-17'}",
                "customerId | {'item':'캐모마일','customerId':{}}",
                "address    | {'item':'캐모마일','address':' '}"
            })
    @DisplayName("001-F1: an order that lacks something, or has too much of it, is refused by name")
    void refusesByName(String field, String json, Shop shop) {
        Answer refused = shop.post(Shop.ORDERS, json).expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"item, 101", "customerId, 51", "address, 201"})
    @DisplayName("001-F1: texts have their limits")
    void refusesLongTexts(String field, int length, Shop shop) {
        String item = "item".equals(field) ? "" : "'item':'캐모마일',";

        Answer refused = shop.post(Shop.ORDERS, "{%s'%s':'%s'}".formatted(item, field, "차".repeat(length)))
                .expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "'캐모마일'", "5", "{'item':'캐모마일'", "{'item':'a','item':'b'}", "item=캐모마일"})
    @DisplayName("001-F1: what is no JSON object is refused")
    void refusesWhatIsNoObject(String body, Shop shop) {
        shop.post(Shop.ORDERS, body).expectProblem(400);
    }

    @Test
    @DisplayName("001-F1: a megabyte is too much")
    void refusesAMegabyte(Shop shop) {
        shop.post(Shop.ORDERS, "{'item':'%s'}".formatted("x".repeat(MEGABYTE))).expectProblem(413);
    }

    @Test
    @DisplayName("001-F1: bytes that are no UTF-8 are refused")
    void refusesInvalidUtf8(Shop shop) {
        byte[] body = "{\"item\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        body[9] = (byte) 0xC3;

        shop.send("POST", Shop.ORDERS, BodyPublishers.ofByteArray(body)).expectProblem(400);
    }

    @Test
    @DisplayName("§0.6 N-2: a key that is none is refused, too")
    void refusesABadKey(Shop shop) {
        Answer refused =
                shop.post(Shop.ORDERS, Shop.ORDER, "Idempotency-Key", "a b").expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo("Idempotency-Key");
    }
}
