package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers cancel while the store ships. */
@TeashopTest
class CancelRaceTest {

    private static final int ORDERS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private Books books;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Test
    @DisplayName(
            "001-F5, F6, 2.8.7: whoever comes first, nothing is shipped after a cancellation, and all money goes back")
    void nothingIsShippedAfterACancellation(Teashop teashop) {
        Map<TeaOrder, Shopper> orders = IntStream.range(0, ORDERS)
                .mapToObj(i -> teashop.newShopper())
                .collect(Collectors.toMap(shopper -> cancelled(shopper), Function.identity()));

        orders.forEach((order, shopper) -> await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(order.status()).isEqualTo("주문취소됨");
            assertThat(order.paymentStatus()).isEqualTo("REFUNDED");
            assertThat(shopper.ledger()).containsExactly("CHARGE", "REFUND");
        }));
        consumers.awaitAllRead();
        orders.keySet().forEach(this::endsWithItsCancellation);
    }

    /** At each moment of the order's way through the store, as the store and this client run side by side. */
    private static TeaOrder cancelled(Shopper shopper) {
        TeaOrder order = shopper.orders();
        if (order.id() % 2 == 0) {
            order.awaitStore("배송됨");
        }
        order.cancel().expect(204);
        return order;
    }

    private void endsWithItsCancellation(TeaOrder order) {
        List<String> events =
                topics.of(order.id()).stream().map(Topics.Message::type).toList();

        assertThat(events)
                .containsOnlyOnce("OrderCancelled", "PaymentCancelled")
                .doesNotHaveDuplicates();
        assertThat(events.subList(events.indexOf("OrderCancelled"), events.size()))
                .doesNotContain("DeliveryStarted", "Shipped", "OrderPaid");
        assertThat(events.contains("DeliveryCancelled")).isEqualTo(events.contains("OrderReceived"));
        assertThat(order.storeStatus()).isEqualTo(events.contains("OrderReceived") ? "배송취소됨" : "");
        assertThat(books.deadLetters(order.id())).isEmpty();
    }
}
