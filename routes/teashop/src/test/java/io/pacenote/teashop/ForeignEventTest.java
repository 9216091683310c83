package io.pacenote.teashop;

import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.AbstractForeignEventTest;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events of somebody who knows nothing but JSON bodies, in an order of their own (spec §0.3, 001, 2.8.3). */
@TeashopTest
class ForeignEventTest extends AbstractForeignEventTest {

    private static final String FIELDS =
            "{'eventType':'%s','timestamp':1767225600000,'orderId':%d,'item':'캐모마일','qty':1,'storeId':1,'customerId':'foreign-%d','unknown':[1]}";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    private Teashop teashop;

    @BeforeEach
    void setUp(Teashop teashop) {
        this.teashop = teashop;
    }

    /** Of no order that a customer placed: its events come from the test alone. */
    @Override
    protected long unusedKey() {
        return 1_000_000 + TeashopFixtures.unusedNumber();
    }

    @Override
    protected Map<String, LongFunction<ForeignEvent>> foreignEvents() {
        return Map.of(
                "001-F3: a paid order reaches the store, and is shipped", this::paidOrder,
                "001-F8: a change of an order is told", this::changedOrder,
                "001-F9: a new order is told its seller", this::receivedOrder);
    }

    private ForeignEvent paidOrder(long orderId) {
        TeaOrder order = new TeaOrder(teashop, orderId);
        return new ForeignEvent(orderEvent("PaymentApproved", orderId), () -> assertThat(order.storeStatus())
                .isEqualTo("배송됨"));
    }

    private ForeignEvent changedOrder(long orderId) {
        return new ForeignEvent(orderEvent("Shipped", orderId), () -> assertThat(
                        teashop.shopper("foreign-" + orderId).messages())
                .hasSize(1));
    }

    private ForeignEvent receivedOrder(long orderId) {
        TeaOrder order = new TeaOrder(teashop, orderId);
        return new ForeignEvent(orderEvent("OrderReceived", orderId), () -> assertThat(order.notifications())
                .singleElement()
                .asString()
                .startsWith("SENT"));
    }

    @Test
    @DisplayName(
            "001, 2.8.4, 2.8.7: a cancellation that overtakes PaymentApproved is remembered; the order is never shipped")
    void aCancellationOvertakesThePayment() {
        long orderId = unusedKey();
        TeaOrder order = new TeaOrder(teashop, orderId);

        send(orderEvent("OrderCancelled", orderId));
        send(orderEvent("PaymentApproved", orderId));

        assertThat(order.storeStatus()).isEmpty();
        order.ship().expectProblem(409);
        assertThat(topics.of(orderId).stream().map(Topics.Message::type)).doesNotContain("DeliveryStarted");
    }

    private void send(Topics.Message event) {
        topics.send(event);
        consumers.awaitAllRead();
    }

    private static Topics.Message orderEvent(String type, long orderId) {
        return event(TeashopChannels.TOPIC, orderId, FIELDS.formatted(type, orderId, orderId));
    }
}
