package io.pacenote.teashop.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.teashop.OrderSagas;
import io.pacenote.testkit.Topics.Message;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Without a seller (spec 001-F10, 2.8.1): what is paid is shipped when it reaches the store. */
@StoreTest
@TestPropertySource(properties = "teashop.store.auto-ship=true")
class AutoShipTest {

    @Autowired
    private Orders orders;

    @Autowired
    private OrderSagas sagas;

    @Test
    @DisplayName("001-F10: an order is received and shipped at once, and the seller who ships it later changes nothing")
    void shipsAtOnce() {
        long orderId = orders.received();

        assertThat(orders.status(orderId)).isEqualTo("배송됨");
        assertThat(orders.ship(orderId).expect(200).json().path("status").asText())
                .isEqualTo("배송됨");
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryStarted");
        assertThat(orders.told(orderId).get(1).headers())
                .containsEntry("Long-Running-Action", orders.saga(orderId).toString());
    }

    @Test
    @DisplayName("§0.6 N-2: however often the payment is told, the order is shipped once")
    void shipsOnce() {
        long orderId = orders.placed();
        Message approved = Orders.approved(orderId);

        orders.send(Stream.generate(() -> Stream.of(approved, approved.bodyOnly(), Orders.approved(orderId)))
                .limit(5)
                .flatMap(each -> each)
                .toArray(Message[]::new));

        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryStarted");
        assertThat(orders.deadLetters(orderId)).isZero();
    }

    @Test
    @DisplayName("001-F6: an order whose saga is undone, or that is cancelled later, is not delivered")
    void isCancelled() {
        long undone = orders.received();
        long cancelled = orders.received();
        sagas.complete(orders.saga(cancelled));

        sagas.undo(orders.saga(undone));
        orders.send(Orders.cancelled("OrderCancelled", cancelled));

        assertThat(orders.toldTypes(undone)).containsExactly("OrderReceived", "DeliveryStarted", "DeliveryCancelled");
        assertThat(orders.toldTypes(cancelled))
                .containsExactly("OrderReceived", "DeliveryStarted", "DeliveryCancelled");
        assertThat(orders.status(cancelled)).isEqualTo("배송취소됨");
    }

    @Test
    @DisplayName("2.8.7: an order that is late for its saga is not shipped")
    void isLateForItsSaga() {
        long orderId = orders.placed();
        sagas.undo(orders.saga(orderId));

        orders.send(Orders.approved(orderId));

        assertThat(orders.found(orderId)).isEmpty();
        assertThat(orders.toldTypes(orderId)).isEmpty();
    }
}
