package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.nicecall.events.CallCancelled;
import io.pacenote.psp.PspChannels;
import io.pacenote.psp.RefundOutstandingException;
import io.pacenote.saga.SagaExchange;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Spec 003-F7, F9, N1: a call that comes to nothing costs nothing, in whatever state its payment is met. */
@PaymentContextTest
class CompensationTest {

    private static final String DENIED = "outside the service area";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private CallSagas sagas;

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @ParameterizedTest
    @CsvSource({
        CallCancelled.CAUSE + ", CANCELLED, PaymentCancelled",
        DENIED + ", DISABLED, PaymentDisabled",
        "deadline exceeded, DISABLED, PaymentDisabled"
    })
    @DisplayName("003-F7, F9, 4.8.20: the money goes back, and the cause says whether cancelled or disabled")
    void givesTheMoneyBack(String cause, String end, String event, Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.paid();

        sagas.undo(saga, cause);

        assertThat(own.status()).isEqualTo(end);
        assertThat(own.ledger()).containsExactly("CHARGE", "REFUND");
        assertEvents(call, "PaymentApproved", event);
        assertThat(topics.of(own.callId())).allSatisfy(message -> {
            assertThat(message.headers()).containsEntry("Long-Running-Action", saga.toString());
            assertThat(message.json().path("paymentId").asText()).isEqualTo(own.paymentId());
        });
        assertThat(own.approve().resultCode()).isEqualTo(-1);
    }

    @Test
    @DisplayName("4.8.7: a payment of unknown outcome is closed at the provider, whatever is still on its way")
    void closesAnUnknownPayment(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.pending();

        sagas.undo(saga, CallCancelled.CAUSE);

        assertThat(own.status()).isEqualTo("CANCELLED");
        assertThat(own.ledger()).isEmpty();
        assertEvents(call, "PaymentCancelled");
    }

    @Test
    @DisplayName("4.8.7: a charge whose answer is late is given back")
    void givesALateChargeBack(Call call) {
        breakers.circuitBreaker(PspChannels.LOOKUP_BREAKER).transitionToForcedOpenState();
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.meets("slow");
        assertThat(own.approve().resultCode()).isEqualTo(-2);

        own.meets("none");
        sagas.undo(saga, DENIED);

        assertThat(own.status()).isEqualTo("DISABLED");
        assertThat(own.ledger()).containsExactly("CHARGE", "REFUND");
        assertEvents(call, "PaymentDisabled");
    }

    @Test
    @DisplayName("003-N1: while the provider is down the refund stays due, and is done when it is back")
    void waitsForTheProvider(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.paid().meets("down");
        sagas.compensate(saga, CallCancelled.CAUSE);
        own.awaitStatus("REFUND_DUE");
        sagas.awaitFailedStep(saga, "RefundOutstandingException");
        assertThat(own.approve()).isEqualTo(new PaymentResult(-1L, "사용자에 의해 결제가 취소되었습니다."));

        own.meets("none");

        sagas.awaitStatus(saga, "COMPENSATED");
        assertThat(own.status()).isEqualTo("CANCELLED");
        assertThat(own.ledger()).containsExactly("CHARGE", "REFUND");
        assertEvents(call, "PaymentApproved", "PaymentCancelled");
    }

    @Test
    @DisplayName("4.8.20: there is nothing to undo about a declined payment, and no other round follows")
    void leavesADeclinedPayment(Call call) {
        UUID saga = sagas.begin(call);
        Call own = call.of(saga);
        own.withDecliningCard().approve();

        sagas.undo(saga, CallCancelled.CAUSE);

        assertThat(own.status()).isEqualTo("DECLINED");
        assertThat(own.approve().resultCode()).isEqualTo(-1);
        assertThat(own.ledger()).isEmpty();
        assertEvents(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABSENT", "PENDING", "APPROVED", "DECLINED", "REFUND_DUE", "CANCELLED"})
    @DisplayName("003-N1: the compensation meets a payment in any state, twice, with one effect")
    void twice(String before, Call anyCall) {
        Call call = anyCall.of(sagas.begin(anyCall));
        bring(call, before);

        assertThat(undo(call, CallCancelled.CAUSE).getException()).isNull();
        String after = call.find().status() == 404 ? "ABSENT" : call.status();
        List<String> ledger = call.ledger();
        assertThat(undo(call, DENIED).getException()).isNull();

        assertThat(after).isEqualTo(List.of("ABSENT", "DECLINED").contains(before) ? before : "CANCELLED");
        assertThat(call.find().status() == 404 ? "ABSENT" : call.status()).isEqualTo(after);
        assertThat(call.ledger()).isEqualTo(ledger);
        consumers.awaitAllRead();
        assertThat(topics.of(call.callId()).stream().filter(m -> !"PaymentApproved".equals(m.type())))
                .hasSize("CANCELLED".equals(after) ? 1 : 0);
    }

    private void bring(Call call, String state) {
        switch (state) {
            case "ABSENT" -> assertThat(call.find().status()).isEqualTo(404);
            case "PENDING" -> call.pending();
            case "APPROVED" -> call.paid();
            case "DECLINED" -> call.withDecliningCard().approve();
            case "REFUND_DUE" -> {
                call.paid().meets("down");
                assertThat(undo(call, CallCancelled.CAUSE).getException())
                        .isInstanceOf(RefundOutstandingException.class);
                call.meets("none");
            }
            default -> undo(call.paid(), CallCancelled.CAUSE);
        }
    }

    private Exchange undo(Call call, String cause) {
        return camel.send("direct:" + NicecallChannels.Payment.UNDO, exchange -> {
            exchange.getIn().setHeader("callId", call.callId());
            exchange.getIn().setHeader(SagaExchange.CAUSE, cause);
        });
    }

    private void assertEvents(Call call, String... types) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        topics.of(call.callId()).stream().map(Topics.Message::type))
                .containsExactly(types));
        consumers.awaitAllRead();
        assertThat(topics.of(call.callId())).hasSize(types.length);
    }
}
