package io.pacenote.teashop.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code /결제이력s} and its alias {@code /payments} (spec 001, 2.3, 2.5). */
@PayTest
class PaymentApiTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({Order.PAYMENTS + ", 결제이력", Order.ALIAS + ", payment"})
    @DisplayName("2.5: both paths take a payment, and link to it where it was asked")
    void takesAPayment(String path, String kind, Order order) {
        Answer answer = order.client().post(path, order.request(9_900)).expect(201);

        assertThat(answer.header("Content-Type")).isEqualTo("application/hal+json");
        String address =
                order.client().url(path) + "/" + answer.json().path("id").asLong();
        assertThat(answer.header("Location")).isEqualTo(address);
        assertThat(answer.json().at("/_links/self/href").asText()).isEqualTo(address);
        assertThat(answer.json().path("_links").path(kind).path("href").asText())
                .isEqualTo(address);
        JsonNode found = order.client()
                .get(address.substring(address.indexOf("/teashop")))
                .json();
        assertThat(found).isEqualTo(answer.json());
        assertThat(found.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "orderId",
                        "amount",
                        "금액",
                        "action",
                        "행위",
                        "status",
                        "customerId",
                        "reason",
                        "pspReference",
                        "_links");
        assertThat(found.path("금액").asLong()).isEqualTo(9_900);
        assertThat(found.path("행위").asText()).isEqualTo("결제");
    }

    @Test
    @DisplayName("2.3: the amount may be called 금액, numbers may be in quotes, and what is not said has its default")
    void takesWhatCommandLineClientsSend(Order order) {
        Answer answer = order.client()
                .post(
                        Order.PAYMENTS,
                        "{'id':'1','orderId':'%d','금액':'9900','item':'페퍼민트','sagaId':'%s'}"
                                .formatted(order.orderId(), order.saga()))
                .expect(201);

        assertThat(answer.json().path("amount").asLong()).isEqualTo(9_900);
        assertThat(answer.json().path("id").asLong()).isNotEqualTo(1);
        assertThat(answer.json().path("customerId").isNull()).isTrue();
        assertThat(jdbc.sql("select qty || ' of store ' || store_id from teashop_pay.payment where order_id = ?")
                        .param(order.orderId())
                        .query(String.class)
                        .single())
                .isEqualTo("1 of store 1");
        assertThat(order.client()
                        .get("/simulators/psp/ledger?customer=order-" + order.orderId())
                        .json()
                        .path("entries"))
                .as("who is not known pays by his order")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({Order.PAYMENTS + ", 결제이력s", Order.ALIAS + ", payments"})
    @DisplayName("2.5: both paths list payments, by customer and by order")
    void lists(String path, String collection, Order one, Order other) {
        one.paid();
        other.paid();
        Client client = one.client();

        assertThat(orderIds(client.get(path + "?size=2&sort=id,desc"), collection))
                .containsExactly(other.orderId(), one.orderId());
        assertThat(orderIds(client.get(path + "?customerId=" + one.customer()), collection))
                .containsExactly(one.orderId());
        assertThat(orderIds(client.get(path + "?orderId=" + other.orderId()), collection))
                .containsExactly(other.orderId());
        assertThat(orderIds(
                        client.get(path + "?orderId=" + other.orderId() + "&customerId=" + one.customer()), collection))
                .isEmpty();
        assertThat(orderIds(client.get(path + "?sort=amount,orderId,desc&size=1000"), collection))
                .contains(one.orderId(), other.orderId());
        Answer page = client.get(path + "?size=1");
        assertThat(page.json().at("/_links/self/href").asText()).isEqualTo(client.url(path + "?size=1"));
        assertThat(page.json().at("/_links/next/href").asText()).isEqualTo(client.url(path + "?size=1&page=1"));
        assertThat(page.embedded(collection).get(0).at("/_links/self/href").asText())
                .startsWith(client.url(path + "/"));
    }

    private static List<Long> orderIds(Answer page, String collection) {
        return page.expect(200).embedded(collection).stream()
                .map(payment -> payment.path("orderId").asLong())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {Order.PAYMENTS, Order.ALIAS})
    @DisplayName("2.5: what is not there is not found, and what is asked for badly is refused")
    void refusesBadQuestions(String path, Client client) {
        client.get(path + "/999999999").expectProblem(404);
        assertThat(field(client.get(path + "/first"))).isEqualTo("id");
        assertThat(field(client.get(path + "?orderId=abc"))).isEqualTo("orderId");
        assertThat(field(client.get(path + "?sort=sagaId"))).isEqualTo("sort");
        assertThat(field(client.get(path + "?page=-1"))).isEqualTo("page");
        assertThat(field(client.get(path + "?customerId=" + "7".repeat(51)))).isEqualTo("customerId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orderId    | null",
                "orderId    | 0",
                "orderId    | 'one'",
                "amount     | null",
                "amount     | 0",
                "amount     | -1",
                "amount     | 'abc'",
                "amount     | 1.5",
                "amount     | 1000000001",
                "item       | null",
                "item       | ' '",
                "item       | '%s'",
                "qty        | 0",
                "qty        | 'two'",
                "storeId    | -1",
                "customerId | ''",
                "customerId | ' '",
                "customerId | '%s'",
                "address    | '%s%s'",
                "sagaId     | null",
                "sagaId     | 'mine'"
            },
            quoteCharacter = '`')
    @DisplayName("2.3: a field that is missing or wrong is named, and nothing is stored or charged")
    void refusesBadFields(String field, String value, Order order) {
        String given = order.request(9_900);
        String wrong = value.replace("%s", "x".repeat(101));
        String request = given.replaceFirst("'%s':('[^']*'|[0-9]+)".formatted(field), "'" + field + "':" + wrong);
        assertThat(request).isNotEqualTo(given);

        assertThat(field(order.client().post(Order.PAYMENTS, request))).isEqualTo(field);

        assertThat(order.payments()).isEmpty();
        assertThat(order.ledger()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "'all'"})
    @DisplayName("2.5: what is no JSON object is refused")
    void refusesWhatIsNoObject(String body, Client client) {
        client.post(Order.PAYMENTS, body).expectProblem(400);
    }

    private static String field(Answer answer) {
        return answer.expectProblem(400).json().path("field").asText();
    }
}
