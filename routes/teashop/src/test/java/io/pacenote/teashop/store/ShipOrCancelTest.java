package io.pacenote.teashop.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A seller ships while the order is being cancelled (spec 001, 2.8.7): the saga decides who was first. */
@StoreTest
class ShipOrCancelTest {

    private static final int ROUNDS = 20;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderSagas sagas;

    @Test
    @DisplayName("2.8.7: first shipped, then cancelled: the delivery that has started is cancelled")
    void shipsFirst() {
        long orderId = orders.received();

        orders.ship(orderId).expect(201);
        sagas.undo(orders.saga(orderId));

        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryStarted", "DeliveryCancelled");
        assertThat(orders.status(orderId)).isEqualTo("배송취소됨");
    }

    @Test
    @DisplayName("2.8.7: first cancelled, then shipped: no delivery starts")
    void cancelsFirst() {
        long orderId = orders.received();

        sagas.undo(orders.saga(orderId));
        orders.ship(orderId).expectProblem(409);

        assertThat(orders.toldTypes(orderId)).containsExactly("OrderReceived", "DeliveryCancelled");
        assertThat(orders.status(orderId)).isEqualTo("배송취소됨");
    }

    @Test
    @DisplayName(
            "2.8.7: both at once: a delivery starts if, and only if, the seller was told so and the saga was joined, and is cancelled in the end")
    void atOnce() {
        List<Long> raced = orders.received(ROUNDS);

        Map<Long, Integer> answers = new HashMap<>();
        raced.forEach(orderId -> answers.put(orderId, shipAndCancel(orderId)));

        raced.forEach(orderId -> sagas.awaitStatus(orders.saga(orderId), "COMPENSATED"));
        assertThat(answers.values()).isSubsetOf(201, 409);
        assertThat(raced).allSatisfy(orderId -> {
            assertThat(orders.toldTypes(orderId)).containsExactlyElementsOf(expected(answers.get(orderId)));
            assertThat(sagas.participants(orders.saga(orderId)).contains(TeashopChannels.Store.DELIVER))
                    .isEqualTo(answers.get(orderId) == 201);
            assertThat(orders.status(orderId)).isEqualTo("배송취소됨");
            assertThat(orders.deadLetters(orderId)).isZero();
        });
    }

    private int shipAndCancel(long orderId) {
        UUID saga = orders.saga(orderId);
        CompletableFuture<Void> cancelled = CompletableFuture.runAsync(() -> sagas.compensate(saga));
        CompletableFuture<Answer> shipped = orders.shipLater(orderId);
        cancelled.join();
        return shipped.join().status();
    }

    private static List<String> expected(int answer) {
        return answer == 201
                ? List.of("OrderReceived", "DeliveryStarted", "DeliveryCancelled")
                : List.of("OrderReceived", "DeliveryCancelled");
    }
}
