package io.pacenote.teashop.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pacenote.psp.PspChannels;
import io.pacenote.psp.RefundOutstandingException;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.teashop.TeashopSaga;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Spec 001-F5, 2.8.7: an order that comes to nothing costs nothing, in whatever state its payment is met. */
@PayTest
class UndoPaymentTest {

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private OrderSagas sagas;

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Test
    @DisplayName("001-F5: the money goes back, the payment becomes a cancellation, and that is told with the saga")
    void givesTheMoneyBack(Order order) {
        order.paid();

        sagas.undo(order.saga());

        assertThat(order.status()).isEqualTo("REFUNDED");
        assertThat(order.payment().path("action").asText()).isEqualTo("취소");
        assertThat(order.ledger()).containsExactly("CHARGE", "REFUND");
        assertTold(order, "PaymentApproved", "PaymentCancelled");
        Topics.Message cancelled = topics.of(order.orderId()).get(1);
        assertThat(cancelled.headers())
                .containsEntry("Long-Running-Action", order.saga().toString());
        assertThat(cancelled.json().path("paymentId").asLong()).isEqualTo(order.paymentId());
        assertThat(cancelled.json().path("amount").asLong()).isEqualTo(19_800);
        assertThat(order.pay().expect(200).json().path("status").asText()).isEqualTo("REFUNDED");
    }

    @Test
    @DisplayName("2.8.7: a payment of unknown outcome is closed at the provider, whatever is still on its way")
    void closesAnUnknownPayment(Order order) {
        order.pending();

        sagas.undo(order.saga());

        order.meets("none");
        assertThat(order.status()).isEqualTo("CANCELLED");
        assertThat(order.ledger()).isEmpty();
        assertTold(order, "PaymentCancelled");
    }

    @Test
    @DisplayName("2.8.7: a charge whose answer is late is given back")
    void givesALateChargeBack(Order order) {
        breakers.circuitBreaker(PspChannels.LOOKUP_BREAKER).transitionToForcedOpenState();
        order.meets("slow");
        assertThat(order.pay().expect(201).json().path("status").asText()).isEqualTo("PENDING");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(order.ledger()).containsExactly("CHARGE"));

        sagas.compensate(order.saga());
        order.meets("none");

        sagas.awaitStatus(order.saga(), "COMPENSATED");
        assertThat(order.status()).isEqualTo("REFUNDED");
        assertThat(order.ledger()).containsExactly("CHARGE", "REFUND");
        assertTold(order, "PaymentCancelled");
    }

    @Test
    @DisplayName("001-K17: while the provider is down the refund stays due, and is done when it is back")
    void waitsForTheProvider(Order order) {
        order.paid().meets("down");
        sagas.compensate(order.saga());
        order.awaitStatus("REFUND_DUE");
        sagas.awaitFailedStep(order.saga(), "RefundOutstandingException");
        assertThat(order.payment().path("action").asText()).isEqualTo("취소");

        order.meets("none");

        sagas.awaitStatus(order.saga(), "COMPENSATED");
        assertThat(order.status()).isEqualTo("REFUNDED");
        assertThat(order.ledger()).containsExactly("CHARGE", "REFUND");
        assertTold(order, "PaymentApproved", "PaymentCancelled");
    }

    @ParameterizedTest
    @CsvSource({
        "ABSENT, ABSENT",
        "PENDING, CANCELLED",
        "APPROVED, REFUNDED",
        "DECLINED, DECLINED",
        "REFUND_DUE, REFUNDED",
        "REFUNDED, REFUNDED",
        "CANCELLED, CANCELLED"
    })
    @DisplayName("2.8.7: the compensation meets a payment in any state, twice, with one effect")
    void twice(String before, String after, Order order) {
        bring(order, before);

        assertThat(undo(order).getException()).isNull();
        assertThat(state(order)).isEqualTo(after);
        List<String> ledger = order.ledger();
        assertThat(undo(order).getException()).isNull();

        assertThat(state(order)).isEqualTo(after);
        assertThat(order.ledger()).isEqualTo(ledger);
        consumers.awaitAllRead();
        assertThat(order.told(topics).stream().filter("PaymentCancelled"::equals))
                .hasSize(List.of("ABSENT", "DECLINED").contains(after) ? 0 : 1);
    }

    private static String state(Order order) {
        return order.payments().isEmpty() ? "ABSENT" : order.status();
    }

    private void bring(Order order, String state) {
        switch (state) {
            case "ABSENT" -> assertThat(order.payments()).isEmpty();
            case "PENDING" -> order.pending();
            case "APPROVED" -> order.paid();
            case "DECLINED" -> {
                order.meets("decline");
                order.pay().expect(201);
            }
            case "REFUND_DUE" -> {
                order.paid().meets("down");
                assertThat(undo(order).getException()).isInstanceOf(RefundOutstandingException.class);
                order.meets("none");
            }
            case "REFUNDED" -> undo(order.paid());
            default -> undo(order.pending());
        }
    }

    private Exchange undo(Order order) {
        return camel.send("direct:" + TeashopChannels.Pay.UNDO, exchange -> exchange.getIn()
                .setHeader(TeashopSaga.ORDER_ID, order.orderId()));
    }

    private void assertTold(Order order, String... types) {
        consumers.awaitAllRead();
        assertThat(order.told(topics)).containsExactly(types);
    }
}
