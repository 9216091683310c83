package io.pacenote.teashop.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.teashop.OrderSagas;
import io.pacenote.testkit.Topics.Message;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Policy 주문취소처리 (spec 001-F6, 2.4), and the compensation: a cancelled order is not delivered, whenever that is said. */
@StoreTest
class CancelDeliveryTest {

    @Autowired
    private Orders orders;

    @Autowired
    private OrderSagas sagas;

    @ParameterizedTest
    @CsvSource({"OrderCancelled, false", "OrderCancelled, true", "PaymentCancelled, false", "PaymentCancelled, true"})
    @DisplayName("001-F6, 2.8.7: before and after it is shipped, the delivery is cancelled, once")
    void cancels(String event, boolean shipped) {
        long orderId = orders.received();
        if (shipped) {
            orders.ship(orderId).expect(201);
            sagas.complete(orders.saga(orderId));
        }
        Message cancelled = Orders.cancelled(event, orderId);

        orders.send(Stream.generate(() -> Stream.of(cancelled, cancelled.bodyOnly(), Orders.cancelled(event, orderId)))
                .limit(5)
                .flatMap(each -> each)
                .toArray(Message[]::new));

        assertThat(orders.status(orderId)).isEqualTo("배송취소됨");
        assertThat(orders.toldTypes(orderId))
                .containsExactlyElementsOf(Stream.of("OrderReceived", "DeliveryStarted", "DeliveryCancelled")
                        .filter(type -> shipped || !type.equals("DeliveryStarted"))
                        .toList());
        assertThat(orders.told(orderId)
                        .get(shipped ? 2 : 1)
                        .json()
                        .path("storeId")
                        .asLong())
                .isEqualTo(3);
        orders.ship(orderId).expectProblem(409);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    @DisplayName(
            "2.8.7: the saga that is undone cancels the delivery, before and after it is shipped; the events add nothing")
    void isUndone(boolean shipped) {
        long orderId = orders.received();
        if (shipped) {
            orders.ship(orderId).expect(201);
        }

        sagas.undo(orders.saga(orderId));
        orders.send(Orders.cancelled("OrderCancelled", orderId), Orders.cancelled("PaymentCancelled", orderId));

        assertThat(orders.status(orderId)).isEqualTo("배송취소됨");
        assertThat(orders.toldTypes(orderId).stream().filter("DeliveryCancelled"::equals))
                .hasSize(1);
        orders.ship(orderId).expectProblem(409);
    }

    @Test
    @DisplayName("2.8.7: the compensation runs twice with one effect")
    void isReleasedTwice() {
        long orderId = orders.received();

        orders.release(orderId);
        orders.release(orderId);

        assertThat(orders.status(orderId)).isEqualTo("배송취소됨");
        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryCancelled");
    }

    @Test
    @DisplayName("2.8.7: the compensation may come before the order, which never gets to the store then")
    void isReleasedEarly() {
        long orderId = Orders.unused();

        orders.release(orderId);
        orders.send(Orders.approved(orderId));

        assertThat(orders.found(orderId)).isEmpty();
        assertThat(orders.toldTypes(orderId)).isEmpty();
    }
}
