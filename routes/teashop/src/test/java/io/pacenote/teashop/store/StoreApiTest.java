package io.pacenote.teashop.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /주문처리s} and its alias {@code /storeOrders} (spec 001, 2.3, 2.5). */
@StoreTest
class StoreApiTest {

    @Autowired
    private Orders orders;

    @ParameterizedTest
    @CsvSource({Orders.PATH + ", 주문처리", Orders.ALIAS + ", storeOrder"})
    @DisplayName("2.5: both paths show an order, and link to it where it was asked")
    void shows(String path, String kind) {
        long orderId = orders.received();

        Answer page = orders.http().get(path + "?orderId=" + orderId).expect(200);
        JsonNode listed = page.embedded(kind + "s").get(0);
        String own = path + "/" + listed.path("id").asLong();
        Answer found = orders.http().get(own).expect(200);

        assertThat(found.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(found.json()).isEqualTo(listed);
        assertThat(listed.at("/_links/self/href").asText())
                .isEqualTo(orders.http().url(own));
        assertThat(listed.path("_links").path(kind).path("href").asText())
                .isEqualTo(orders.http().url(own));
        assertThat(listed.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "orderId", "storeId", "item", "qty", "address", "status", "_links");
        assertThat(page.json().at("/_links/self/href").asText())
                .isEqualTo(orders.http().url(path + "?orderId=" + orderId));
    }

    @ParameterizedTest
    @CsvSource({Orders.PATH + ", 주문처리s", Orders.ALIAS + ", storeOrders"})
    @DisplayName("2.5: both paths list the orders of all stores, or of one")
    void lists(String path, String collection) {
        long own = orders.receivedBy(71);
        long other = orders.receivedBy(72);

        assertThat(orderIds(path + "?sort=id,desc&size=2", collection)).containsExactly(other, own);
        assertThat(orderIds(path + "?storeId=71&sort=orderId,desc", collection))
                .contains(own)
                .doesNotContain(other);
        assertThat(orderIds(path + "?storeId=71&orderId=" + other, collection)).isEmpty();
    }

    private List<Long> orderIds(String path, String collection) {
        return orders.http().get(path).expect(200).embedded(collection).stream()
                .map(order -> order.path("orderId").asLong())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {Orders.PATH, Orders.ALIAS})
    @DisplayName("2.5: what is not there is not found, and what is asked for badly is refused")
    void refusesBadQuestions(String path) {
        Client client = orders.http();

        client.get(path + "/999999999").expectProblem(404);
        assertThat(field(client.get(path + "/first"))).isEqualTo("id");
        assertThat(field(client.get(path + "?orderId=abc"))).isEqualTo("orderId");
        assertThat(field(client.get(path + "?storeId=abc"))).isEqualTo("storeId");
        assertThat(field(client.get(path + "?sort=secret"))).isEqualTo("sort");
        assertThat(client.delete(path).expectProblem(405).header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    private static String field(Answer answer) {
        return answer.expectProblem(400).json().path("field").asText();
    }
}
