package io.pacenote.teashop.pay;

import static io.pacenote.teashop.TeashopChannels.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import io.pacenote.testkit.Topics.Message;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Policy 결제취소함 (spec 001, 2.4): what pay does when an order is cancelled, with or without its saga. */
@PayTest
class OrderCancelledTest {

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private OrderSagas sagas;

    @Test
    @DisplayName("001-F5, 2.8.7: after the saga the money goes back once, however often and from whom the event comes")
    void givesTheMoneyBackAfterTheSaga(Order order) {
        order.paid();
        sagas.complete(order.saga());

        topics.send(Collections.nCopies(5, cancelled(order)));
        topics.send(Collections.nCopies(5, cancelled(order).bodyOnly()));

        assertRefundedOnce(order);
    }

    @Test
    @DisplayName("2.8.7: the event and the compensation at the same time give the money back once")
    void givesTheMoneyBackWithTheSaga(Order order) {
        order.paid();

        topics.send(cancelled(order));
        sagas.compensate(order.saga());
        topics.send(cancelled(order));

        sagas.awaitStatus(order.saga(), "COMPENSATED");
        assertRefundedOnce(order);
    }

    @Test
    @DisplayName("2.8.7: an order that has no payment has nothing to give back, and none is taken later")
    void ignoresAnUnpaidOrder(Order order) {
        sagas.undo(order.saga());
        topics.send(cancelled(order));
        consumers.awaitAllRead();

        order.pay().expectProblem(409);

        assertThat(order.payments()).isEmpty();
        assertThat(order.told(topics)).isEmpty();
    }

    @Test
    @DisplayName("2.8.7: a payment without an answer is closed at the provider")
    void closesAPendingPayment(Order order) {
        order.pending();

        topics.send(cancelled(order));

        order.awaitStatus("CANCELLED");
        order.meets("none");
        consumers.awaitAllRead();
        assertThat(order.ledger()).isEmpty();
        assertThat(order.told(topics)).containsExactly("PaymentCancelled");
    }

    @Test
    @DisplayName("001-K17: while the provider is down the refund waits, and is done when it is back")
    void waitsForTheProvider(Order order) {
        order.paid();
        sagas.complete(order.saga());
        order.meets("down");
        topics.send(cancelled(order));
        order.awaitStatus("REFUND_DUE");
        consumers.awaitAllRead();
        assertThat(order.told(topics)).containsExactly("PaymentApproved");

        order.meets("none");

        assertRefundedOnce(order);
    }

    private void assertRefundedOnce(Order order) {
        order.awaitStatus("REFUNDED");
        consumers.awaitAllRead();
        assertThat(order.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(order.payment().path("action").asText()).isEqualTo("취소");
        assertThat(order.told(topics)).containsExactly("PaymentApproved", "PaymentCancelled");
    }

    private static Message cancelled(Order order) {
        Message bare = Topics.event(
                TOPIC, order.orderId(), "{'eventType':'OrderCancelled','orderId':%d}".formatted(order.orderId()));
        String id = UUID.randomUUID().toString();
        return new Message(TOPIC, bare.key(), Map.of(EventHeaders.ID, id), bare.value());
    }
}
