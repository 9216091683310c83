package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.remote.ScriptedServer;
import io.pacenote.saga.SagaDetails;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code POST /orders} and the ways to look at what was ordered (spec 001-F1, F2, F7, 2.3, 2.5). */
@OrderContextTest
class PlaceOrderTest {

    private static final List<String> FIELDS = List.of(
            "id",
            "item",
            "qty",
            "수량",
            "price",
            "가격",
            "storeId",
            "가게",
            "customerId",
            "address",
            "status",
            "상태",
            "reason",
            "createdAt",
            "_links");

    @Autowired
    private OrderBooks books;

    @Autowired
    private Topics topics;

    @Test
    @DisplayName(
            "001-F1, F2, 2.3, 2.5: an order is answered with 201, its address, both names of its fields, and is paid")
    void placesAnOrder(Shop shop) {
        Answer placed = shop.post(Shop.ORDERS, Shop.ORDER).expect(201);

        JsonNode order = placed.json();
        long id = order.path("id").asLong();
        assertThat(placed.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(placed.header("Location")).isEqualTo(shop.url(Shop.ORDERS + "/" + id));
        assertThat(order.at("/_links/self/href").asText()).isEqualTo(placed.header("Location"));
        assertThat(order.at("/_links/order/href").asText()).isEqualTo(placed.header("Location"));
        assertThat(fieldsOf(order)).containsExactlyElementsOf(FIELDS);
        assertThat(order.path("수량").asLong()).isEqualTo(2);
        assertThat(order.path("가격").asLong()).isEqualTo(12_000);
        assertThat(order.path("가게").asLong()).isEqualTo(3);
        assertThat(order.path("상태").asText()).isEqualTo("결제됨");
        assertThat(order.path("status").asText()).isEqualTo("결제됨");
        assertThat(shop.placed(placed).view()).isEqualTo(order);
    }

    @Test
    @DisplayName(
            "001-F2, F8, 2.4: pay is asked for all of it, with its saga; everybody hears that it is placed and paid")
    void isPaid(Shop shop, ScriptedServer pay) {
        PlacedOrder order = shop.order();

        ScriptedServer.Request asked = OrderBooks.asked(pay, order.id()).get(0);
        assertThat(asked.line()).isEqualTo("POST /v1/%EA%B2%B0%EC%A0%9C%EC%9D%B4%EB%A0%A5s");
        assertThat(asked.body())
                .contains("\"amount\":24000", "\"item\":\"캐모마일\"", "\"qty\":2", "\"storeId\":3")
                .contains("\"customerId\":\"7\"", "\"address\":\"서울\"")
                .contains("\"sagaId\":\"" + books.saga(order.id()).saga().id());
        assertThat(asked.headers()).doesNotContainKeys("Long-running-action", "Orderid");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
        assertThat(topics.of(order.id()).get(1).headers())
                .containsEntry(
                        "Long-Running-Action",
                        books.saga(order.id()).saga().id().toString());
        assertThat(books.saga(order.id()).saga().name()).isEqualTo("teashop.order");
        assertThat(books.saga(order.id()).saga().deadline()).isNotNull();
        assertThat(books.saga(order.id()).steps().stream().map(SagaDetails.StepView::routeId))
                .containsExactly(TeashopChannels.Order.ACCEPT);
    }

    @Test
    @DisplayName("001-F1, 2.5: only the item is required")
    void needsTheItemAlone(Shop shop, ScriptedServer pay) {
        JsonNode order = shop.post(Shop.ORDERS, "{'item':'통닭'}").expect(201).json();

        assertThat(order.path("qty").asLong()).isEqualTo(1);
        assertThat(order.path("price").asLong()).isEqualTo(9_900);
        assertThat(order.path("storeId").asLong()).isEqualTo(1);
        assertThat(order.path("customerId").isNull()).isTrue();
        assertThat(order.path("address").isNull()).isTrue();
        assertThat(OrderBooks.asked(pay, order.path("id").asLong()).get(0).body())
                .contains("\"amount\":9900")
                .doesNotContain("customerId", "null");
    }

    @Test
    @DisplayName(
            "§0.4, 2.3: Korean names and numbers as texts are taken, and what is not the client's to say is ignored")
    void takesKoreanNamesAndTexts(Shop shop) {
        long first = shop.order().id();

        JsonNode order = shop.post(
                        Shop.ORDERS,
                        "{'id':'%d','item':'페퍼민트','수량':'3','가격':'1000','가게':'9','customerId':7,'status':'배송됨',"
                                        .formatted(first)
                                + "'상태':'배송됨','sagaId':'x','announced':true,'shipped':true,'color':'green'}")
                .expect(201)
                .json();

        assertThat(order.path("id").asLong()).isGreaterThan(first);
        assertThat(order.path("qty").isNumber()).isTrue();
        assertThat(order.path("qty").asLong()).isEqualTo(3);
        assertThat(order.path("price").asLong()).isEqualTo(1_000);
        assertThat(order.path("storeId").asLong()).isEqualTo(9);
        assertThat(order.path("customerId").asText()).isEqualTo("7");
        assertThat(order.path("status").asText()).isEqualTo("결제됨");
    }

    @Test
    @DisplayName("§0.6 N-2: a request that is repeated with its Idempotency-Key is one order, shown as it is by then")
    void takesARepeatedRequestOnce(Shop shop, ScriptedServer pay) {
        String key = UUID.randomUUID().toString();
        pay.answers(201, OrderFixtures.PENDING);
        Answer first = post(shop, Shop.ORDER, key).expect(201);
        PlacedOrder order = shop.placed(first);
        assertThat(first.json().path("status").asText()).isEqualTo("주문됨");

        books.say(order.id(), "PaymentApproved", ",'item':'캐모마일'");
        Answer second = post(shop, Shop.ORDER, key).expect(201);

        assertThat(second.json()).isEqualTo(order.view());
        assertThat(second.json().path("status").asText()).isEqualTo("결제됨");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(OrderBooks.asked(pay, order.id())).hasSize(1);
        assertThat(books.newest()).isEqualTo(order.id());
        post(shop, "{'item':'루이보스'}", key).expectProblem(422);
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "PaymentApproved", "OrderPaid");
    }

    @Test
    @DisplayName("001-F7, §0.4: orders are paged, sorted and filtered by customer")
    void listsOrders(Shop shop) {
        String customer = "list-" + UUID.randomUUID();
        List<Long> placed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            placed.add(shop.post(Shop.ORDERS, "{'item':'캐모마일','customerId':'%s'}".formatted(customer))
                    .json()
                    .path("id")
                    .asLong());
        }

        Answer page = shop.get(Shop.ORDERS + "?size=2&sort=id,desc&customerId=" + customer)
                .expect(200);

        assertThat(page.embedded("orders").stream()
                        .map(order -> order.path("id").asLong()))
                .containsExactly(placed.get(2), placed.get(1));
        assertThat(page.json().at("/page/totalElements").asInt()).isEqualTo(3);
        assertThat(shop.get(Shop.ORDERS + "?sort=sagaId")
                        .expectProblem(400)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("sort");
    }

    @Test
    @DisplayName("001-F7: an unknown order is 404")
    void theUnknownIs404(Shop shop) {
        shop.get(Shop.ORDERS + "/987654321").expectProblem(404);
        shop.get(Shop.ORDERS + "/abc").expectProblem(400);
    }

    private static Answer post(Shop shop, String json, String key) {
        return shop.post(Shop.ORDERS, json, "Idempotency-Key", key);
    }

    private static List<String> fieldsOf(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
