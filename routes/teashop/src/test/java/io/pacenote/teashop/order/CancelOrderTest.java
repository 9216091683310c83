package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.remote.ScriptedServer;
import io.pacenote.teashop.events.OrderCancelled;
import io.pacenote.testkit.Answer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a customer cancels, in all the ways there are and at any time (spec 001-F5, F6, 2.5, 2.8.7). */
@OrderContextTest
class CancelOrderTest {

    @Autowired
    private OrderBooks books;

    /** The ways to cancel, and how each is answered. */
    enum Way {
        DELETE(PlacedOrder::cancel, 204),
        PUT(order -> order.shop().request("PUT", order.path() + "/cancel"), 200),
        POST(order -> order.shop().request("POST", order.path() + "/cancel"), 200),
        PATCH(order -> order.change("{'status':'cancelled'}"), 200),
        PATCH_IN_KOREAN(order -> order.change("{'상태':'주문취소됨'}"), 200);

        private final Function<PlacedOrder, Answer> way;
        private final int answer;

        Way(Function<PlacedOrder, Answer> way, int answer) {
            this.way = way;
            this.answer = answer;
        }

        Answer cancel(PlacedOrder order) {
            return way.apply(order).expect(answer);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("001-F5, 2.5: a cancelled order stays to be seen, its saga is undone; again has no effect")
    void isCancelledOnce(Way way, Shop shop) {
        PlacedOrder order = shop.order();

        Answer first = way.cancel(order);
        books.awaitSaga(order.id(), "COMPENSATED");
        Answer again = way.cancel(order);

        assertThat(order.status()).isEqualTo("주문취소됨");
        assertThat(order.view().path("reason").asText()).isEqualTo(OrderCancelled.BY_CUSTOMER);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        if (way.answer == 200) {
            assertThat(first.json()).isEqualTo(order.view());
        }
        assertThat(books.saga(order.id()).saga().cause()).isEqualTo(OrderCancelled.BY_CUSTOMER);
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid", "OrderCancelled");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("001-F5: an order is cancelled before it is paid")
    void isCancelledUnpaid(Way way, Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.PENDING);
        PlacedOrder order = shop.order();

        way.cancel(order);

        assertThat(order.status()).isEqualTo("주문취소됨");
        books.awaitSaga(order.id(), "COMPENSATED");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderCancelled");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("001-F6, 2.8.7: an order is cancelled when it is shipped, by the event alone")
    void isCancelledWhenItIsShipped(Way way, Shop shop) {
        PlacedOrder order = shop.order();
        books.say(order.id(), "DeliveryStarted", "");
        assertThat(order.status()).isEqualTo("배송됨");

        way.cancel(order);
        way.cancel(order);

        assertThat(order.status()).isEqualTo("주문취소됨");
        books.awaitSaga(order.id(), "COMPLETED");
        assertThat(books.events(order.id()))
                .containsExactly("OrderPlaced", "OrderPaid", "DeliveryStarted", "Shipped", "OrderCancelled");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("001-F5: there is nothing to cancel where the payment was refused; what is unknown is 404")
    void cannotBeCancelled(Way way, Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.DECLINED);
        PlacedOrder failed = shop.order();

        way.way.apply(failed).expectProblem(409);
        way.way.apply(new PlacedOrder(shop, 987654321)).expectProblem(404);

        assertThat(failed.status()).isEqualTo("결제실패");
        assertThat(books.events(failed.id())).containsExactly("OrderPlaced", "OrderFailed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status  | {}",
                "status  | {'status':null}",
                "status  | {'status':''}",
                "status  | {'status':'배송됨'}",
                "status  | {'status':'CANCELLED'}",
                "status  | {'status':5}",
                "status  | {'상태':'결제됨'}",
                "qty     | {'qty':3}",
                "수량      | {'수량':3}",
                "address | {'status':'cancelled','address':'부산'}"
            })
    @DisplayName("2.5: nothing else of an order can be changed, and who asks for it is told which")
    void refusesOtherChanges(String field, String json, Shop shop) {
        PlacedOrder order = shop.order();

        Answer refused = order.change(json).expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo(field);
        assertThat(order.status()).isEqualTo("결제됨");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
    }

    @Test
    @DisplayName("001-F5: what is being undone for another reason is not the customer's to cancel")
    void isFencedByItsSaga(Shop shop) {
        PlacedOrder order = shop.order();
        books.change("update saga.saga set status = 'COMPENSATING' where business_key = ?", String.valueOf(order.id()));

        order.cancel().expectProblem(409);

        assertThat(order.status()).isEqualTo("결제됨");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderPaid");
    }
}
