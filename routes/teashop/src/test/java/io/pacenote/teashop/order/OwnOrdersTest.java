package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.teashop.TestLogin;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer who has logged in reaches his own orders alone (spec 001-F5, F7). */
@OrderContextTest
class OwnOrdersTest {

    private final String me = UUID.randomUUID().toString();
    private final String login = "customer customerId " + me;

    @Autowired
    private OrderBooks books;

    @Test
    @DisplayName("001-F1, F7: what he orders is his, whether he says so or not, and he sees nothing else")
    void ordersForHimself(Shop shop) {
        PlacedOrder foreign = shop.order();
        Answer placed = shop.post(Shop.ORDERS, "{'item':'캐모마일'}", TestLogin.HEADER, login)
                .expect(201);
        shop.post(Shop.ORDERS, "{'item':'캐모마일','customerId':'%s'}".formatted(me), TestLogin.HEADER, login)
                .expect(201);

        assertThat(placed.json().path("customerId").asText()).isEqualTo(me);
        assertThat(as("GET", shop.placed(placed).path(), shop).expect(200).json())
                .isEqualTo(placed.json());
        as("GET", foreign.path(), shop).expectProblem(404);
        assertThat(as("GET", Shop.ORDERS, shop).expect(200).embedded("orders")).hasSize(2);
    }

    @Test
    @DisplayName("001-F1: he orders for nobody else; nothing is stored")
    void ordersForNobodyElse(Shop shop) {
        books.awaitSent();
        Map<String, Long> before = books.rows();

        shop.post(Shop.ORDERS, Shop.ORDER, TestLogin.HEADER, login).expectProblem(403);

        assertThat(books.rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("001-F1: a name that is too long for pay is refused, in a token too; nothing is stored")
    void isNotCalledWhatPayCannotTake(Shop shop) {
        books.awaitSent();
        Map<String, Long> before = books.rows();

        Answer refused = shop.post(
                        Shop.ORDERS, "{'item':'캐모마일'}", TestLogin.HEADER, "customer customerId " + "x".repeat(51))
                .expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo("customerId");
        assertThat(books.rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("001-F5: he cancels his own orders alone, in whatever way")
    void cancelsHisOwn(Shop shop) {
        PlacedOrder foreign = shop.order();
        PlacedOrder own = shop.placed(shop.post(Shop.ORDERS, "{'item':'캐모마일'}", TestLogin.HEADER, login));

        as("DELETE", foreign.path(), shop).expectProblem(404);
        as("PUT", foreign.path() + "/cancel", shop).expectProblem(404);
        as("POST", foreign.path() + "/cancel", shop).expectProblem(404);
        as("DELETE", own.path(), shop).expect(204);

        assertThat(foreign.status()).isEqualTo("결제됨");
        assertThat(own.status()).isEqualTo("주문취소됨");
    }

    private Answer as(String method, String path, Shop shop) {
        return shop.send(method, path, BodyPublishers.noBody(), TestLogin.HEADER, login);
    }
}
