package io.pacenote.teashop.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.psp.ChargeResult;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Only the order itself is paid, and only while its saga goes on (spec 001, 2.8.2, 2.8.7). */
@PayTest
class ForeignSagaTest {

    @Autowired
    private OrderSagas sagas;

    @Autowired
    private Payments payments;

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Test
    @DisplayName("a payment that names no saga is refused")
    void noSaga(Order order) {
        Answer refused = order.client()
                .post(
                        Order.PAYMENTS,
                        "{'orderId':%d,'amount':19800,'item':'캐모마일','customerId':'%s'}"
                                .formatted(order.orderId(), order.customer()))
                .expectProblem(400);

        assertThat(refused.json().path("field").asText()).isEqualTo("sagaId");
        assertNothing(order);
    }

    @Test
    @DisplayName("a payment that names a saga which nobody has begun is refused")
    void unknownSaga(Order order) {
        assertRefused(order.withSaga(UUID.randomUUID()));
        assertThat(sagas.participants(order.saga())).isEmpty();
    }

    @Test
    @DisplayName("a payment that names the saga of another order is refused, and that saga is not joined")
    void sagaOfAnotherOrder(Order order, Order other) {
        assertRefused(order.withSaga(other.saga()));
        assertThat(sagas.participants(other.saga())).isEmpty();
    }

    @Test
    @DisplayName("a payment that names a saga of another kind with the same key is refused")
    void sagaOfAnotherKind(Order order) {
        UUID other = sagas.begin("nicecall.call", order.orderId());

        assertRefused(order.withSaga(other));
        assertThat(sagas.participants(other)).isEmpty();
    }

    static Stream<Named<Consumer<End>>> ends() {
        return Stream.of(
                Named.of("complete", end -> end.sagas().complete(end.saga())),
                Named.of("undone", end -> end.sagas().undo(end.saga())),
                Named.of("being undone", end -> end.sagas().compensateLater(end.saga())),
                Named.of("past its deadline", end -> end.sagas().passDeadline(end.saga())));
    }

    record End(OrderSagas sagas, UUID saga) {}

    @ParameterizedTest
    @MethodSource("ends")
    @DisplayName("2.8.7: when the saga has ended, in whatever way, there is no payment and no charge")
    void endedSaga(Consumer<End> end, Order order) {
        end.accept(new End(sagas, order.saga()));

        assertRefused(order);
    }

    @Test
    @DisplayName("who asks for a payment that is there must know its saga, and its amount")
    void paymentOfAnother(Order order, Order other) {
        order.paid();
        JsonNode before = order.payment();

        order.withSaga(other.saga()).pay().expectProblem(409);
        order.client().post(Order.PAYMENTS, order.request(1)).expectProblem(409);

        assertThat(order.payment()).isEqualTo(before);
        assertThat(order.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("a payment of an order that is through is the same for who asks again")
    void paidAndComplete(Order order) {
        JsonNode paid = order.paid().pay().expect(200).json();
        sagas.complete(order.saga());

        assertThat(order.pay().expect(200).json()).isEqualTo(paid);
    }

    @Test
    @DisplayName("a payment without an answer is given up when its saga has ended without it")
    void pendingAndComplete(Order order) {
        order.pending();
        sagas.complete(order.saga());

        order.awaitStatus("CANCELLED");

        order.meets("none");
        consumers.awaitAllRead();
        assertThat(order.ledger()).isEmpty();
        assertThat(order.told(topics)).containsExactly("PaymentCancelled");
    }

    @Test
    @DisplayName("what is approved when the saga has ended goes back, and nobody is told that it was paid")
    void approvedTooLate(Order order) {
        order.pending();
        sagas.complete(order.saga());

        Exchange settled = camel.send("direct:" + TeashopChannels.Pay.SETTLE, exchange -> {
            exchange.setProperty(
                    PaymentRoutes.CURRENT,
                    payments.findByOrderId(order.orderId()).orElseThrow());
            exchange.getMessage().setBody(new ChargeResult.Approved("any"));
        });

        assertThat(settled.getException()).isNull();
        order.awaitStatus("CANCELLED");
        consumers.awaitAllRead();
        assertThat(order.told(topics)).containsExactly("PaymentCancelled");
    }

    private void assertRefused(Order order) {
        assertThat(order.pay().expectProblem(409).json().path("detail").asText())
                .startsWith("sagaId is not that of an order");
        assertNothing(order);
    }

    private void assertNothing(Order order) {
        consumers.awaitAllRead();
        assertThat(order.payments()).isEmpty();
        assertThat(order.ledger()).isEmpty();
        assertThat(order.told(topics)).isEmpty();
    }
}
