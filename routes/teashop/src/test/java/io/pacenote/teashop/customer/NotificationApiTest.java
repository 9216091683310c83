package io.pacenote.teashop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking up what was told (spec 001, 2.3, 2.5). */
@CustomerTest
class NotificationApiTest {

    private static final String NOTIFICATIONS = "/teashop/notifications";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    private NotifiedOrder order;
    private Client client;

    @BeforeEach
    void anOrderIsPlacedAndReceived(NotifiedOrder placed) {
        order = placed;
        client = placed.http();
        topics.send(List.of(placed.event("OrderPlaced"), placed.received()));
        consumers.awaitAllRead();
    }

    @Test
    @DisplayName("001, 2.3: a notification tells to whom what was sent about which order, and when it happened")
    void findsANotification() {
        JsonNode listed = order.notifications().embedded("notifications").get(0);

        Answer found =
                client.get(NOTIFICATIONS + "/" + listed.path("id").asLong()).expect(200);

        assertThat(found.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(found.json().properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "id", "orderId", "customerId", "recipient", "channel", "text", "status", "at", "_links");
        assertThat(found.json().path("orderId").asLong()).isEqualTo(order.id());
        assertThat(found.json().path("customerId").asText()).isEqualTo(order.customer());
        assertThat(found.json().path("recipient").asText()).isEqualTo(order.customer());
        assertThat(found.json().path("channel").asText()).isEqualTo("KAKAO");
        assertThat(found.json().path("text").asText())
                .isEqualTo("[teashop] %d번 주문: 주문이 접수되었습니다.".formatted(order.id()));
        assertThat(found.json().path("status").asText()).isEqualTo("SENT");
        assertThat(found.json().path("at").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(found.json().at("/_links/self/href").asText())
                .isEqualTo(client.url(NOTIFICATIONS + "/" + listed.path("id").asLong()));
    }

    @Test
    @DisplayName("001-F9: what the seller is told belongs to no customer")
    void keepsTheSellersApart() {
        JsonNode received = order.notifications().embedded("notifications").get(1);

        assertThat(received.path("recipient").asText()).isEqualTo("store-" + order.id());
        assertThat(received.path("customerId").isNull()).isTrue();
        assertThat(rows("?customerId=" + order.customer()))
                .singleElement()
                .satisfies(row -> assertThat(row.path("text").asText()).contains("접수"));
    }

    @Test
    @DisplayName("§0.4: a page of what was told, by order and customer, sorted as one likes")
    void listsNotifications() {
        assertThat(rows("?orderId=" + order.id())).hasSize(2);
        assertThat(rows("?orderId=%d&customerId=%s".formatted(order.id(), order.customer())))
                .hasSize(1);
        assertThat(rows("?orderId=%d&customerId=nobody".formatted(order.id()))).isEmpty();
        assertThat(rows("?sort=id,desc&size=1"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("recipient").asText()).isEqualTo("store-" + order.id()));

        Answer page = client.get(NOTIFICATIONS + "?orderId=%d&size=1&page=1".formatted(order.id()))
                .expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(page.json().at("/page/totalElements").asInt()).isEqualTo(2);
        assertThat(page.embedded("notifications")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size",
        "size=-1, size",
        "size=many, size",
        "page=-1, page",
        "sort=text, sort",
        "orderId=abc, orderId",
        "orderId=1.5, orderId"
    })
    @DisplayName("§0.4: what is no page, order or field to sort by is refused by its name")
    void refusesWhatMakesNoSense(String query, String field) {
        Answer refused = client.get(NOTIFICATIONS + "?" + query).expectProblem(400);

        assertThat(refused.response().body()).contains(field);
    }

    @Test
    @DisplayName("§0.4: what is not there is a 404, what is no number a 400")
    void findsNothing() {
        client.get(NOTIFICATIONS + "/999999999").expectProblem(404);
        client.get(NOTIFICATIONS + "/abc").expectProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    @DisplayName("001, 2.5: notifications can only be read")
    void refusesChanges(String method) {
        Answer refused = client.send(method, NOTIFICATIONS, BodyPublishers.ofString("{\"orderId\":1}"));

        assertThat(refused.expectProblem(405).header("Allow")).contains("GET");
    }

    private List<JsonNode> rows(String query) {
        return client.get(NOTIFICATIONS + query).expect(200).embedded("notifications");
    }
}
