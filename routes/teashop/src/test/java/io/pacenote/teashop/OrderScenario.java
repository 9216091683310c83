package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order from the customer's request to its delivery, one to its refusal, one to its cancellation. */
abstract class OrderScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Books books;

    @Autowired
    private Topics topics;

    @Test
    @DisplayName("001-F1, F2, F3, F4, F7, F8, F9, F11, K3, K11: a customer orders, and his herbs are shipped")
    void herbsAreShipped(Teashop teashop) {
        // he orders and pays
        Shopper shopper = teashop.newShopper();
        JsonNode placed = shopper.order("{'item':'캐모마일','수량':2,'price':12000,'address':'서울','customerId':'%s'}");
        TeaOrder order = new TeaOrder(shopper.teashop(), placed.path("id").asLong());
        assertThat(placed.path("qty").asInt())
                .isEqualTo(placed.path("수량").asInt())
                .isEqualTo(2);
        order.awaitPayment("APPROVED");
        assertThat(shopper.ledger()).containsExactly("CHARGE");
        assertThat(shopper.net()).isEqualTo(24_000);

        // the store gets it and ships it; he sees that
        order.awaitStatus("배송됨");
        assertThat(order.storeStatus()).isEqualTo("배송됨");

        // his phone has told him each change, and the seller's phone the order
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shopper.messages())
                .satisfiesExactly(
                        taken -> assertThat(taken).contains("접수"),
                        paid -> assertThat(paid).contains("결제가 완료"),
                        shipped -> assertThat(shipped).contains("배송")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(order.notifications())
                .hasSize(4)
                .allMatch(told -> told.startsWith("SENT"))
                .anyMatch(told -> told.contains("새 주문")));

        // one saga has carried it there
        books.awaitSaga(order.id(), "COMPLETED");
        SagaDetails saga = books.saga(order.id());
        assertThat(saga.steps().stream().map(SagaDetails.StepView::context).distinct())
                .containsExactly("teashop.order", "teashop.pay", "teashop.store");
        books.awaitSent();
        List<Topics.Message> events = topics.of(order.id());
        assertThat(events.stream().map(Topics.Message::type))
                .containsExactlyInAnyOrder(
                        "OrderPlaced", "PaymentApproved", "OrderPaid", "OrderReceived", "DeliveryStarted", "Shipped")
                .startsWith("OrderPlaced")
                .endsWith("Shipped");
        assertThat(events).allSatisfy(event -> assertThat(event.headers())
                .containsEntry("ce_subject", String.valueOf(order.id()))
                .containsEntry("Long-Running-Action", saga.saga().id().toString()));
        assertThat(books.deadLetters(order.id())).isEmpty();
    }

    @Test
    @DisplayName("001, 2.6: an order whose payment is refused goes to no store, and costs nothing")
    void aCardIsRefused(Shopper shopper) {
        shopper.meets("decline");

        TeaOrder order = shopper.orders();

        order.awaitStatus("결제실패");
        order.awaitPayment("DECLINED");
        books.awaitSaga(order.id(), "COMPENSATED");
        assertThat(order.storeStatus()).isEmpty();
        assertThat(shopper.ledger()).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shopper.messages()).hasSize(2));
        order.cancel().expectProblem(409);
        order.ship().expectProblem(404);
        assertThat(books.deadLetters(order.id())).isEmpty();
    }

    @Test
    @DisplayName("001-F5, F6, 2.8.7: a customer cancels what is on its way; it turns back, and so does his money")
    void theCustomerChangesHisMind(Shopper shopper) {
        TeaOrder order = shopper.orders().awaitStatus("배송됨");
        books.awaitSaga(order.id(), "COMPLETED");

        order.cancel().expect(204);

        order.awaitStatus("주문취소됨").awaitPayment("REFUNDED").awaitStore("배송취소됨");
        assertThat(shopper.ledger()).containsExactly("CHARGE", "REFUND");
        order.cancel().expect(204);
        order.ship().expectProblem(409);
        books.awaitSent();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(shopper.messages()).hasSize(4));
        assertThat(topics.of(order.id()).stream().map(Topics.Message::type))
                .containsOnlyOnce("OrderCancelled", "PaymentCancelled", "DeliveryCancelled");
        assertThat(books.deadLetters(order.id())).isEmpty();
    }
}
