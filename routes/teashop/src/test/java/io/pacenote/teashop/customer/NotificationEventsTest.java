package io.pacenote.teashop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.messaging.EventHeaders;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads what on his phone, and how often (spec 001-F8, F9). */
@CustomerTest
class NotificationEventsTest {

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Test
    @DisplayName("001-F8: each change of an order is one message to its customer, in order")
    void tellsEachChangeInOrder(NotifiedOrder order) {
        happens(
                order.event("OrderPlaced"),
                order.event("OrderPaid"),
                order.event("Shipped"),
                order.event("OrderCancelled"));

        assertThat(order.messages())
                .containsExactly(
                        text(order, "주문이 접수되었습니다."),
                        text(order, "결제가 완료되었습니다."),
                        text(order, "상품이 배송되었습니다."),
                        text(order, "주문이 취소되었습니다. 결제하신 금액은 환불됩니다."));
        assertThat(order.statuses()).containsExactly("SENT", "SENT", "SENT", "SENT");
    }

    @Test
    @DisplayName("001-F8: a refused payment is a change too")
    void tellsOfARefusedPayment(NotifiedOrder order) {
        happens(order.event("OrderPlaced"), order.event("OrderFailed"));

        assertThat(order.messages())
                .containsExactly(text(order, "주문이 접수되었습니다."), text(order, "결제가 승인되지 않아 주문이 처리되지 못했습니다."));
    }

    @Test
    @DisplayName("001-F9, 2.8.6: a new order is one message to its store, by the storeId, and none to the customer")
    void tellsTheSeller(NotifiedOrder order) {
        happens(order.received());

        assertThat(order.messagesTo("store-" + order.id())).containsExactly(text(order, "새 주문이 들어왔습니다: 캐모마일 2개"));
        assertThat(order.messages()).isEmpty();
    }

    @Test
    @DisplayName("001-F8: who orders without a customerId is told under the number of the order")
    void tellsWhoHasNoCustomerId(NotifiedOrder order) {
        happens(order.eventWithoutCustomer("OrderPlaced"), order.event("OrderPaid", "'customerId':' '"));

        assertThat(order.messagesTo("order-" + order.id()))
                .containsExactly(text(order, "주문이 접수되었습니다."), text(order, "결제가 완료되었습니다."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PaymentApproved",
                "PaymentFailed",
                "PaymentCancelled",
                "DeliveryStarted",
                "DeliveryCancelled",
                "CarWashed"
            })
    @DisplayName("001-F8: what is no change of the order is not told")
    void keepsTheRestToItself(String type, NotifiedOrder order) {
        happens(order.event(type), order.event("OrderPaid"));

        assertThat(order.messages()).containsExactly(text(order, "결제가 완료되었습니다."));
        assertThat(deadLetters(order)).isEmpty();
    }

    @Test
    @DisplayName("§0.6 N-2: an event that comes again, as it was or without headers, is told once")
    void tellsARepeatedEventOnce(NotifiedOrder order) {
        Topics.Message placed = order.event("OrderPlaced");
        Topics.Message received = order.received();

        happens(placed, received, placed, placed.bodyOnly(), received.bodyOnly(), received, placed);

        assertThat(order.messages()).hasSize(1);
        assertThat(order.messagesTo("store-" + order.id())).hasSize(1);
        assertThat(order.statuses()).containsExactly("SENT", "SENT");
        assertThat(deadLetters(order)).isEmpty();
    }

    @Test
    @DisplayName("§0.3: an event without headers is told, and its copy with headers is not")
    void tellsAnEventWithoutHeaders(NotifiedOrder order) {
        Topics.Message placed = order.event("OrderPlaced");

        happens(placed.bodyOnly(), placed);

        assertThat(order.messages()).hasSize(1);
    }

    @Test
    @DisplayName("001-K10: an unknown field, and a newer version of the schema, are no reason not to tell")
    void readsNewerEvents(NotifiedOrder order) {
        Topics.Message newer = NotifiedOrder.withHeaders(
                order.event(
                        "Shipped", "'customerId':'%s','carrier':{'name':'CJ'},'item':null".formatted(order.customer())),
                Map.of(
                        EventHeaders.ID,
                        UUID.randomUUID().toString(),
                        "ce_dataschema",
                        "urn:pacenote:teashop:teashop:9",
                        "ce_color",
                        "green"));

        happens(newer);

        assertThat(order.messages()).containsExactly(text(order, "상품이 배송되었습니다."));
        assertThat(deadLetters(order)).isEmpty();
    }

    @Test
    @DisplayName("001-F9: what an event does not say is not made up")
    void doesNotMakeUpWhatIsMissing(NotifiedOrder order) {
        happens(order.event("OrderReceived", "'storeId':%d".formatted(order.id())));

        assertThat(order.messagesTo("store-" + order.id()))
                .singleElement()
                .asString()
                .doesNotContain("null");
    }

    private void happens(Topics.Message... events) {
        topics.send(List.of(events));
        consumers.awaitAllRead();
    }

    private static String text(NotifiedOrder order, String news) {
        return "[teashop] %d번 주문: %s".formatted(order.id(), news);
    }

    private List<Topics.Message> deadLetters(NotifiedOrder order) {
        return topics.of(order.id(), TeashopChannels.TOPIC + ".dlt");
    }
}
