package io.pacenote.teashop.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.remote.ScriptedServer;
import io.pacenote.saga.SagaExchange;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.teashop.TeashopSaga;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an order elsewhere, heard in whatever order and more than once (spec 001-F4, F8, F10, 2.4). */
@OrderContextTest
class OrderEventsTest {

    private static final long UNKNOWN = 987654321;

    @Autowired
    private OrderBooks books;

    @Autowired
    private ProducerTemplate camel;

    @Test
    @DisplayName("001-F4, F10: an order is 배송됨 when the store has shipped it, and its saga is complete; once")
    void isShipped(Shop shop) {
        PlacedOrder order = shop.order();

        books.say(order.id(), "DeliveryStarted", "");
        books.say(order.id(), "DeliveryStarted", "");

        assertThat(order.status()).isEqualTo("배송됨");
        books.awaitSaga(order.id(), "COMPLETED");
        assertThat(books.events(order.id()))
                .containsExactly("OrderPlaced", "OrderPaid", "DeliveryStarted", "Shipped", "DeliveryStarted");
        assertThat(books.deadLetters(order.id())).isEmpty();
    }

    @Test
    @DisplayName("001-F4, F8: the delivery may be heard of before the payment; then both are told, in their order")
    void isShippedBeforeItIsKnownToBePaid(Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.PENDING);
        PlacedOrder order = shop.order();

        books.say(order.id(), "DeliveryStarted", "");
        books.say(order.id(), "PaymentApproved", ",'item':'캐모마일'");

        assertThat(order.status()).isEqualTo("배송됨");
        books.awaitSaga(order.id(), "COMPLETED");
        assertThat(books.events(order.id()))
                .containsExactly("OrderPlaced", "DeliveryStarted", "OrderPaid", "Shipped", "PaymentApproved");
    }

    @Test
    @DisplayName("001-F8: pay answers, and tells by its event too: the customer hears it once")
    void isPaidOnce(Shop shop) {
        PlacedOrder order = shop.order();

        books.say(order.id(), "PaymentApproved", ",'item':'캐모마일'");
        books.say(order.id(), "PaymentFailed", ",'reason':'cannot be'");

        assertThat(order.status()).isEqualTo("결제됨");
        assertThat(books.events(order.id()))
                .containsExactly("OrderPlaced", "OrderPaid", "PaymentApproved", "PaymentFailed");
    }

    @Test
    @DisplayName("001-F2: what pay went on with may be refused later on")
    void isRefusedLater(Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.PENDING);
        PlacedOrder order = shop.order();

        books.say(order.id(), "PaymentFailed", ",'reason':'no money'");
        books.say(order.id(), "PaymentFailed", ",'reason':'no money'");

        assertThat(order.status()).isEqualTo("결제실패");
        assertThat(order.view().path("reason").asText()).isEqualTo("no money");
        assertThat(books.events(order.id()))
                .containsExactly("OrderPlaced", "PaymentFailed", "OrderFailed", "PaymentFailed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PaymentApproved", "PaymentFailed", "DeliveryStarted"})
    @DisplayName("001-F5, 2.8.7: what comes about a cancelled order changes nothing")
    void staysCancelled(String type, Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.PENDING);
        PlacedOrder order = shop.order();
        order.cancel().expect(204);

        books.say(order.id(), type, ",'item':'캐모마일'");

        assertThat(order.status()).isEqualTo("주문취소됨");
        books.awaitSaga(order.id(), "COMPENSATED");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderCancelled", type);
        assertThat(books.deadLetters(order.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PaymentApproved", "PaymentFailed", "DeliveryStarted"})
    @DisplayName("§0.3: an event about an order that was not placed here is somebody else's")
    void ignoresForeignOrders(String type, Shop shop) {
        books.say(UNKNOWN, type, ",'item':'캐모마일'");

        shop.get(Shop.ORDERS + "/" + UNKNOWN).expectProblem(404);
        assertThat(books.deadLetters(UNKNOWN)).isEmpty();
        assertThat(books.events(UNKNOWN)).contains(type).doesNotContain("OrderPaid", "OrderFailed", "Shipped");
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, 결제됨", "PENDING, 주문됨"})
    @DisplayName("001-F6: an order that is not shipped when its time is over is cancelled, paid or not, and says why")
    void isCancelledAtItsDeadline(String payment, String status, Shop shop, ScriptedServer pay) {
        pay.answers(201, "APPROVED".equals(payment) ? OrderFixtures.APPROVED : OrderFixtures.PENDING);
        PlacedOrder order = shop.order();
        assertThat(order.status()).isEqualTo(status);

        books.passDeadline(order.id());

        order.awaitStatus("주문취소됨");
        books.awaitSaga(order.id(), "COMPENSATED");
        assertThat(order.view().path("reason").asText()).isNotBlank();
        books.say(order.id(), "DeliveryStarted", "");
        assertThat(order.status()).isEqualTo("주문취소됨");
        assertThat(books.events(order.id())).containsOnlyOnce("OrderCancelled").doesNotContain("Shipped");
    }

    @Test
    @DisplayName(
            "001-F8: the compensation may come before the event of a refused payment; it is refused all the same, once")
    void isRefusedByTheCompensation(Shop shop, ScriptedServer pay) {
        pay.answers(201, OrderFixtures.PENDING);
        PlacedOrder order = shop.order();

        reject(order.id(), "payment declined: no money");
        reject(order.id(), "payment declined: no money");
        books.say(order.id(), "PaymentFailed", ",'reason':'no money'");

        assertThat(order.status()).isEqualTo("결제실패");
        assertThat(order.view().path("reason").asText()).isEqualTo("no money");
        assertThat(books.events(order.id())).containsExactly("OrderPlaced", "OrderFailed", "PaymentFailed");
    }

    @Test
    @DisplayName("001-F6: the compensation may come before the order, twice, and after its cancellation")
    void isUndoneOnce(Shop shop) {
        reject(UNKNOWN, "why");
        PlacedOrder undone = shop.order();
        reject(undone.id(), "why");
        reject(undone.id(), "why");
        PlacedOrder cancelled = shop.order();
        cancelled.cancel().expect(204);
        reject(cancelled.id(), "why");

        assertThat(undone.view().path("reason").asText()).isEqualTo("why");
        assertThat(books.events(undone.id())).containsExactly("OrderPlaced", "OrderPaid", "OrderCancelled");
        assertThat(books.events(cancelled.id())).containsExactly("OrderPlaced", "OrderPaid", "OrderCancelled");
    }

    private void reject(long id, String cause) {
        camel.requestBodyAndHeaders(
                "direct:" + TeashopChannels.Order.REJECT,
                null,
                Map.of(TeashopSaga.ORDER_ID, id, SagaExchange.CAUSE, cause));
    }
}
