package io.pacenote.teashop.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Topics.Message;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Policy 주문정보받음 (spec 001-F3, 2.4): which orders get to the store. */
@StoreTest
class ReceiveOrderTest {

    @Autowired
    private Orders orders;

    @Autowired
    private OrderSagas sagas;

    @Test
    @DisplayName("001-F3, F9: a paid order is stored, told to the seller, and is a step of its saga")
    void receives() {
        long orderId = orders.placed();

        orders.send(Orders.approved(orderId));

        JsonNode order = orders.order(orderId);
        assertThat(order.path("storeId").asLong()).isEqualTo(3);
        assertThat(order.path("item").asText()).isEqualTo("캐모마일");
        assertThat(order.path("qty").asLong()).isEqualTo(2);
        assertThat(order.path("address").asText()).isEqualTo("서울");
        assertThat(order.path("status").asText()).isEqualTo("접수됨");
        assertThat(sagas.participants(orders.saga(orderId))).containsExactly(TeashopChannels.Store.RECEIVE);
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived");
        Message told = orders.told(orderId).get(0);
        assertThat(told.headers())
                .containsEntry("Long-Running-Action", orders.saga(orderId).toString());
        assertThat(told.json().path("storeId").asLong()).isEqualTo(3);
        assertThat(told.json().path("item").asText()).isEqualTo("캐모마일");
        assertThat(told.json().path("qty").asLong()).isEqualTo(2);
        assertThat(told.json().path("address").asText()).isEqualTo("서울");
    }

    @Test
    @DisplayName("§0.6 N-2: however often the payment is told, the order is received once")
    void receivesOnce() {
        long orderId = orders.placed();
        Message approved = Orders.approved(orderId);

        orders.send(Stream.generate(() -> Stream.of(approved, approved.bodyOnly(), Orders.approved(orderId)))
                .limit(5)
                .flatMap(each -> each)
                .toArray(Message[]::new));

        assertThat(orders.status(orderId)).isEqualTo("접수됨");
        assertThat(sagas.participants(orders.saga(orderId))).hasSize(1);
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived");
        assertThat(orders.deadLetters(orderId)).isZero();
    }

    @Test
    @DisplayName("2.3: an order of which neither store nor quantity is said is one of store 1")
    void receivesWithDefaults() {
        long orderId = Orders.unused();

        orders.send(
                Orders.event(orderId, "{'eventType':'PaymentApproved','orderId':%d,'item':'페퍼민트'}".formatted(orderId)));

        assertThat(orders.order(orderId).path("storeId").asLong()).isEqualTo(1);
        assertThat(orders.order(orderId).path("qty").asLong()).isEqualTo(1);
    }

    @Test
    @DisplayName("a payment with its own saga joins it; one with the saga of another order does not, and is put aside")
    void joinsItsOwnSagaOnly() {
        long own = orders.placed();
        long forged = Orders.unused();
        long other = orders.placed();
        UUID saga = orders.saga(other);

        orders.send(
                Orders.withSaga(orders.saga(own), Orders.approved(own)),
                Orders.withSaga(saga, Orders.approved(forged)));

        assertThat(sagas.participants(orders.saga(own))).hasSize(1);
        assertThat(orders.status(own)).isEqualTo("접수됨");
        assertThat(sagas.participants(saga)).isEmpty();
        assertThat(orders.found(forged)).isEmpty();
        assertThat(orders.deadLetters(forged)).isEqualTo(1);
    }

    @Test
    @DisplayName("2.8.7: what comes after the end of its saga is not received any more")
    void isLateForItsSaga() {
        long orderId = orders.placed();
        sagas.undo(orders.saga(orderId));

        orders.send(Orders.approved(orderId));

        assertThat(orders.found(orderId)).isEmpty();
        assertThat(orders.toldTypes(orderId)).isEmpty();
        assertThat(orders.deadLetters(orderId)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OrderCancelled", "PaymentCancelled"})
    @DisplayName("001-F6: an order whose cancellation comes first never gets to the store")
    void isCancelledBefore(String event) {
        long orderId = orders.placed();

        orders.send(Orders.cancelled(event, orderId), Orders.approved(orderId));

        assertThat(orders.found(orderId)).isEmpty();
        assertThat(sagas.participants(orders.saga(orderId))).isEmpty();
        assertThat(orders.toldTypes(orderId)).isEmpty();
        orders.ship(orderId).expectProblem(409);
        assertThat(orders.deadLetters(orderId)).isZero();
    }
}
