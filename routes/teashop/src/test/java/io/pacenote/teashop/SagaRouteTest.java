package io.pacenote.teashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaDefinition;
import org.apache.camel.model.ToDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A step of the saga that fails leaves nothing behind, and never ends the saga as if it had been done. What order does in it is
 * tested in {@code order.OneTransactionTest} and {@code order.StrictOrderTest}, shipping by the seller in {@code
 * store.ShipOrCancelTest}.
 */
@TeashopTest
class SagaRouteTest {

    /** Makes the database refuse what a step of an event writes, and says what the seller sees meanwhile. */
    enum OfAnEvent {
        RECEPTION(STORE_ORDERS, "status = 'CANCELLED'", ""),
        COMPLETION(ORDERS, "not shipped", "배송됨");

        private final String table;
        private final String condition;
        private final String storeStatus;

        OfAnEvent(String table, String condition, String storeStatus) {
            this.table = table;
            this.condition = condition;
            this.storeStatus = storeStatus;
        }
    }

    /** Makes the database refuse what a step of pay writes, and says how far the payment got and how the order should end. */
    enum OfAPayment {
        JOIN("none", "status <> 'PENDING'", "", List.of(), "배송됨", List.of("CHARGE"), "COMPLETED"),
        APPROVAL("none", "status <> 'APPROVED'", "PENDING", List.of("CHARGE"), "배송됨", List.of("CHARGE"), "COMPLETED"),
        REFUSAL("decline", "status <> 'DECLINED'", "PENDING", List.of(), "결제실패", List.of(), "COMPENSATED");

        private final String fault;
        private final String condition;
        private final String paymentStatus;
        private final List<String> ledger;
        private final String end;
        private final List<String> ledgerAtTheEnd;
        private final String saga;

        OfAPayment(
                String fault,
                String condition,
                String paymentStatus,
                List<String> ledger,
                String end,
                List<String> ledgerAtTheEnd,
                String saga) {
            this.fault = fault;
            this.condition = condition;
            this.paymentStatus = paymentStatus;
            this.ledger = ledger;
            this.end = end;
            this.ledgerAtTheEnd = ledgerAtTheEnd;
            this.saga = saga;
        }
    }

    private static final String ORDERS = "teashop_order.shop_order";
    private static final String PAYMENTS = "teashop_pay.payment";
    private static final String STORE_ORDERS = "teashop_store.store_order";

    @Autowired
    private CamelContext camel;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private Books books;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @AfterEach
    void repair() {
        Set.of(ORDERS, PAYMENTS, STORE_ORDERS)
                .forEach(table -> books.change("alter table %s drop constraint if exists sabotage".formatted(table)));
    }

    @Test
    @DisplayName("001, 2.4: these are all routes that begin, join or end a saga")
    void allSagaRoutesAreTested() {
        assertThat(sagaRoutes())
                .containsExactlyInAnyOrder(
                        TeashopChannels.Order.ACCEPT,
                        TeashopChannels.Order.END_SAGA,
                        TeashopChannels.Order.REFUSE,
                        TeashopChannels.Order.DELIVERY_STARTED,
                        TeashopChannels.Pay.JOIN,
                        TeashopChannels.Pay.FAIL,
                        TeashopChannels.Store.RECEIVE,
                        TeashopChannels.Store.DELIVER);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "001-F3, F4, §0.6 N-3: a failing step rolls back and becomes a dead letter, which does it when redriven")
    void aFailingStepWaitsForItsRedrive(OfAnEvent step, Shopper shopper) {
        sabotage(step.table, step.condition);
        TeaOrder order = shopper.orders();

        DeadLetter letter = awaitDeadLetter(order);
        assertThat(letter.cause()).contains("sabotage");
        assertThat(sagaStatus(order)).isEqualTo("ACTIVE");
        assertThat(order.status()).isEqualTo("결제됨");
        assertThat(order.paymentStatus()).isEqualTo("APPROVED");
        assertThat(order.storeStatus()).isEqualTo(step.storeStatus);
        assertThat(sagaContexts(order).contains(TeashopChannels.Store.CONTEXT)).isEqualTo(!step.storeStatus.isEmpty());

        repair();
        assertThat(deadLetters.redrive(letter.id())).isTrue();

        order.awaitStatus("배송됨");
        books.awaitSaga(order.id(), "COMPLETED");
        consumers.awaitAllRead();
        assertThat(order.storeStatus()).isEqualTo("배송됨");
        assertThat(shopper.ledger()).containsExactly("CHARGE");
        assertThat(events(order)).containsOnlyOnce("OrderPaid", "OrderReceived", "Shipped");
        assertThat(books.deadLetters(order.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("001-F2, K9, K17: a failing step of pay rolls back, is tried again, and never charges twice")
    void aFailingPaymentIsTriedAgain(OfAPayment step, Shopper shopper) {
        shopper.meets(step.fault);
        sabotage(PAYMENTS, step.condition);

        TeaOrder order = shopper.orders();

        assertThat(order.status()).isEqualTo("주문됨");
        assertThat(order.paymentStatus()).isEqualTo(step.paymentStatus);
        assertThat(shopper.ledger()).isEqualTo(step.ledger);
        assertThat(sagaStatus(order)).isEqualTo("ACTIVE");
        assertThat(sagaContexts(order).contains(TeashopChannels.Pay.CONTEXT)).isEqualTo(!step.paymentStatus.isEmpty());
        assertThat(events(order)).containsExactly("OrderPlaced");

        repair();

        order.awaitStatus(step.end);
        books.awaitSaga(order.id(), step.saga);
        assertThat(shopper.ledger()).isEqualTo(step.ledgerAtTheEnd);
        assertThat(events(order)).doesNotHaveDuplicates();
        assertThat(books.deadLetters(order.id())).isEmpty();
    }

    @Test
    @DisplayName("2.8.7: the payment of an order that was cancelled meanwhile is redriven: it ships nothing")
    void aRedrivenPaymentShipsNoCancelledOrder(Shopper shopper) {
        sabotage(STORE_ORDERS, OfAnEvent.RECEPTION.condition);
        TeaOrder order = shopper.orders();
        DeadLetter letter = awaitDeadLetter(order);
        order.cancel().expect(204);
        order.awaitPayment("REFUNDED");
        books.awaitSaga(order.id(), "COMPENSATED");

        repair();
        assertThat(deadLetters.redrive(letter.id())).isTrue();
        consumers.awaitAllRead();

        assertThat(order.status()).isEqualTo("주문취소됨");
        assertThat(order.storeStatus()).isEmpty();
        assertThat(shopper.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(events(order))
                .containsOnlyOnce("OrderCancelled", "PaymentCancelled")
                .doesNotContain("OrderReceived", "DeliveryStarted", "DeliveryCancelled");
        assertThat(books.deadLetters(order.id())).isEmpty();
    }

    private void sabotage(String table, String condition) {
        books.change("alter table %s add constraint sabotage check (%s) not valid".formatted(table, condition));
    }

    private DeadLetter awaitDeadLetter(TeaOrder order) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(books.deadLetters(order.id())).hasSize(1));
        return books.deadLetters(order.id()).get(0);
    }

    private String sagaStatus(TeaOrder order) {
        return books.saga(order.id()).saga().status().toString();
    }

    private List<String> sagaContexts(TeaOrder order) {
        return books.saga(order.id()).steps().stream()
                .map(SagaDetails.StepView::context)
                .toList();
    }

    private List<String> events(TeaOrder order) {
        books.awaitSent();
        return topics.of(order.id()).stream().map(Topics.Message::type).toList();
    }

    private List<String> sagaRoutes() {
        return ((ModelCamelContext) camel)
                .getRouteDefinitions().stream()
                        .map(RouteDefinition::getId)
                        .filter(id -> id.startsWith("teashop."))
                        .filter(id -> isSagaRoute(((ModelCamelContext) camel).getRouteDefinition(id)))
                        .toList();
    }

    private static boolean isSagaRoute(RouteDefinition route) {
        return !ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), SagaDefinition.class)
                        .isEmpty()
                || ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class).stream()
                        .anyMatch(to -> to.getEndpointUri().startsWith("saga:"));
    }
}
