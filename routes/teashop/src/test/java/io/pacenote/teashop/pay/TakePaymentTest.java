package io.pacenote.teashop.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pacenote.psp.PspChannels;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.teashop.OrderSagas;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spec 001-F2, F11, K17: whatever the provider does, and however often the order asks, it is paid once. */
@PayTest
class TakePaymentTest {

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

    @Autowired
    private BreakerOperations operations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("001-F2, F11: a payment is charged, told at once, and is a step of its order's saga")
    void charges(Order order) {
        Answer answer = order.pay().expect(201);

        JsonNode payment = answer.json();
        assertThat(payment.path("orderId").asLong()).isEqualTo(order.orderId());
        assertThat(payment.path("amount").asLong()).isEqualTo(19_800);
        assertThat(payment.path("action").asText()).isEqualTo("결제");
        assertThat(payment.path("status").asText()).isEqualTo("APPROVED");
        assertThat(payment.path("pspReference").asText())
                .isEqualTo("teashop-" + payment.path("id").asLong());
        assertThat(order.references())
                .containsExactly(payment.path("pspReference").asText());
        assertThat(sagas.participants(order.saga())).containsExactly(TeashopChannels.Pay.JOIN);
        assertChargedOnce(order);
    }

    @Test
    @DisplayName("001-F3, F11: PaymentApproved brings the store all that it needs, and the saga")
    void tellsTheStore(Order order) {
        order.paid();
        consumers.awaitAllRead();

        Topics.Message approved = topics.of(order.orderId()).get(0);
        JsonNode event = approved.json();
        assertThat(approved.headers())
                .containsEntry("Long-Running-Action", order.saga().toString());
        assertThat(event.path("eventType").asText()).isEqualTo("PaymentApproved");
        assertThat(event.path("orderId").asLong()).isEqualTo(order.orderId());
        assertThat(event.path("paymentId").asLong()).isEqualTo(order.paymentId());
        assertThat(event.path("amount").asLong()).isEqualTo(19_800);
        assertThat(event.path("item").asText()).isEqualTo("캐모마일");
        assertThat(event.path("qty").asLong()).isEqualTo(2);
        assertThat(event.path("storeId").asLong()).isEqualTo(3);
        assertThat(event.path("customerId").asText()).isEqualTo(order.customer());
        assertThat(event.path("address").asText()).isEqualTo("서울");
    }

    @Test
    @DisplayName("001-F2: who asks again gets the same payment, charged and told once")
    void twiceTheSame(Order order) {
        JsonNode first = order.pay().expect(201).json();
        JsonNode second = order.pay().expect(200).json();

        assertThat(second).isEqualTo(first);
        assertChargedOnce(order);
    }

    @Test
    @DisplayName("001-F2: ten requests at the same moment make one payment, one charge and one step of the saga")
    void tenAtOnce(Order order) {
        List<Answer> answers = Stream.generate(order::payLater).limit(10).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(9);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.json().path("id").asLong()).isEqualTo(order.paymentId()));
        assertThat(sagas.participants(order.saga())).hasSize(1);
        order.awaitStatus("APPROVED");
        assertChargedOnce(order);
    }

    @Test
    @DisplayName("001-F2: a declined payment is told, ends the saga, and stays declined")
    void declines(Order order) {
        order.meets("decline");

        JsonNode payment = order.pay().expect(201).json();

        assertThat(payment.path("status").asText()).isEqualTo("DECLINED");
        assertThat(payment.path("reason").asText()).isEqualTo("the card of customer %s is declined", order.customer());
        sagas.awaitStatus(order.saga(), "COMPENSATED");
        assertThat(sagas.cause(order.saga())).startsWith("payment declined: the card of customer");
        order.meets("none");
        assertThat(order.pay().expect(200).json()).isEqualTo(payment);
        consumers.awaitAllRead();
        assertThat(order.told(topics)).containsExactly("PaymentFailed");
        assertThat(topics.of(order.orderId()).get(0).json().path("reason").asText())
                .isEqualTo(payment.path("reason").asText());
        assertThat(order.ledger()).isEmpty();
    }

    @Test
    @DisplayName(
            "001-K17: while the provider is down the payment waits, and is taken when it is back, without being asked again")
    void waitsForTheProvider(Order order) {
        order.pending();
        assertThat(order.pay().expect(200).json().path("status").asText()).isEqualTo("PENDING");
        assertThat(order.ledger()).isEmpty();
        assertThat(order.told(topics)).isEmpty();

        order.meets("none");

        order.awaitStatus("APPROVED");
        assertChargedOnce(order);
    }

    @Test
    @DisplayName("001-K17: while the circuit is open the payment waits at once, and is taken when it closes")
    void openCircuit(Order order) {
        breakers.circuitBreaker(PspChannels.CHARGE_BREAKER).transitionToForcedOpenState();
        assertThat(order.pay().expect(201).json().path("status").asText()).isEqualTo("PENDING");
        assertThat(order.ledger()).isEmpty();

        operations.reset(PspChannels.CHARGE_BREAKER);

        order.awaitStatus("APPROVED");
        assertChargedOnce(order);
    }

    @Test
    @DisplayName("001-F2: an answer that is lost after charging is found by looking it up")
    void lostAnswer(Order order) {
        order.meets("drop-response");

        order.paid();

        assertChargedOnce(order);
    }

    @Test
    @DisplayName("001-F2: a charge that is approved after the timeout is found later, and not repeated")
    void lateApproval(Order order) {
        breakers.circuitBreaker(PspChannels.LOOKUP_BREAKER).transitionToForcedOpenState();
        order.meets("slow");
        assertThat(order.pay().expect(201).json().path("status").asText()).isEqualTo("PENDING");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(order.ledger()).containsExactly("CHARGE"));
        order.meets("none");

        order.awaitStatus("APPROVED");

        assertChargedOnce(order);
    }

    @Test
    @DisplayName("001-F2: a payment that is declined later ends the saga then")
    void declinesLater(Order order) {
        order.pending();

        order.meets("decline");

        sagas.awaitStatus(order.saga(), "COMPENSATED");
        assertThat(order.status()).isEqualTo("DECLINED");
        consumers.awaitAllRead();
        assertThat(order.told(topics)).containsExactly("PaymentFailed");
    }

    @Test
    @DisplayName("001-F2: a payment whose process dies before it calls the provider is taken by another")
    void diesBeforeTheCharge(Order order) {
        camel.sendBody(
                "direct:" + TeashopChannels.Pay.OPEN,
                new NewPayment(order.orderId(), 19_800L, "캐모마일", 2L, 3L, order.customer(), "서울", order.saga()));
        assertThat(order.status()).isEqualTo("PENDING");

        endLease(order);

        order.awaitStatus("APPROVED");
        assertChargedOnce(order);
    }

    @Test
    @DisplayName(
            "001-F2: a payment that is charged but not written down is found at the provider, and not charged again")
    void diesAfterTheCharge(Order order) {
        jdbc.sql("alter table teashop_pay.payment add constraint sabotage check (status <> 'APPROVED') not valid")
                .update();
        try {
            order.pay().expectProblem(409);
            assertThat(order.ledger()).containsExactly("CHARGE");
            assertThat(order.status()).isEqualTo("PENDING");
        } finally {
            jdbc.sql("alter table teashop_pay.payment drop constraint sabotage").update();
        }

        endLease(order);

        order.awaitStatus("APPROVED");
        assertChargedOnce(order);
    }

    private void endLease(Order order) {
        jdbc.sql("update teashop_pay.payment set due_at = now() where order_id = ?")
                .param(order.orderId())
                .update();
    }

    private void assertChargedOnce(Order order) {
        consumers.awaitAllRead();
        assertThat(order.ledger()).containsExactly("CHARGE");
        assertThat(order.told(topics)).containsExactly("PaymentApproved");
        assertThat(sagas.status(order.saga())).isEqualTo("ACTIVE");
    }
}
