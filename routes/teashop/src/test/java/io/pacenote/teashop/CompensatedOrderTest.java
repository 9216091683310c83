package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.ContextStatus;
import io.pacenote.contexts.Contexts;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An operator undoes the saga of an order, as {@code POST /ops/sagas/{id}/compensate} does it. */
@TeashopTest
class CompensatedOrderTest {

    private static final String CAUSE = "operator";

    @Autowired
    private Sagas sagas;

    @Autowired
    private Contexts contexts;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    @Autowired
    private Topics topics;

    @AfterEach
    void startAll() throws Exception {
        for (ContextStatus context : contexts.list()) {
            contexts.start(context.name());
        }
    }

    @Test
    @DisplayName("001-F6, 2.8.7: an operator undoes a paid order: it never reaches the store, and the money goes back")
    void anOrderThatIsPaid(Shopper shopper) throws Exception {
        contexts.stop(TeashopChannels.Store.CONTEXT);
        TeaOrder order = shopper.orders().awaitStatus("결제됨");

        assertThat(compensate(order)).isTrue();
        books.awaitSaga(order.id(), "COMPENSATED");
        contexts.start(TeashopChannels.Store.CONTEXT);

        assertUndone(order, shopper);
        assertThat(order.storeStatus()).isEmpty();
        assertThat(events(order)).doesNotContain("OrderReceived", "DeliveryStarted", "DeliveryCancelled", "Shipped");
    }

    @Test
    @DisplayName(
            "001-F6, 2.8.7: an operator undoes an order that is being shipped: it turns back, and so does the money")
    void anOrderThatIsBeingShipped(Shopper shopper) throws Exception {
        TeaOrder order = shippedUnknownToItsCustomer(shopper);

        assertThat(compensate(order)).isTrue();
        order.awaitPayment("REFUNDED").awaitStore("배송취소됨");
        contexts.start(TeashopChannels.Order.CONTEXT);

        assertUndone(order, shopper);
        assertThat(order.storeStatus()).isEqualTo("배송취소됨");
        assertThat(events(order))
                .containsOnlyOnce("OrderReceived", "DeliveryStarted", "DeliveryCancelled")
                .doesNotContain("Shipped");
    }

    @Test
    @DisplayName("001-F5: an operator does not undo an order that has been shipped: its customer cancels it, as ever")
    void anOrderThatIsShipped(Shopper shopper) {
        TeaOrder order = shopper.orders().awaitStatus("배송됨");
        books.awaitSaga(order.id(), "COMPLETED");

        assertThat(compensate(order)).isFalse();

        assertThat(order.status()).isEqualTo("배송됨");
        assertThat(order.paymentStatus()).isEqualTo("APPROVED");
        assertThat(order.storeStatus()).isEqualTo("배송됨");
        assertThat(events(order)).doesNotContain("OrderCancelled", "PaymentCancelled", "DeliveryCancelled");
    }

    /** The store has shipped it, and order, which is stopped, has not heard of it. */
    private TeaOrder shippedUnknownToItsCustomer(Shopper shopper) throws Exception {
        contexts.stop(TeashopChannels.Store.CONTEXT);
        TeaOrder order = shopper.orders().awaitStatus("결제됨");
        contexts.stop(TeashopChannels.Order.CONTEXT);
        contexts.start(TeashopChannels.Store.CONTEXT);
        return order.awaitStore("배송됨");
    }

    private boolean compensate(TeaOrder order) {
        return sagas.compensate(books.saga(order.id()).saga().id(), CAUSE);
    }

    private void assertUndone(TeaOrder order, Shopper shopper) {
        books.awaitSaga(order.id(), "COMPENSATED");
        consumers.awaitAllRead();
        assertThat(order.status()).isEqualTo("주문취소됨");
        assertThat(order.paymentStatus()).isEqualTo("REFUNDED");
        assertThat(shopper.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(events(order)).containsOnlyOnce("OrderCancelled", "PaymentCancelled");
        assertThat(books.deadLetters(order.id())).isEmpty();
    }

    private List<String> events(TeaOrder order) {
        books.awaitSent();
        return topics.of(order.id()).stream().map(Topics.Message::type).toList();
    }
}
