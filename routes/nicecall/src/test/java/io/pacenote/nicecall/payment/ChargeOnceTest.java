package io.pacenote.nicecall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pacenote.psp.PspChannels;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Spec 003, 4.6, 4.8.7: whatever the provider does, and however often he asks, the customer pays his call once. */
@PaymentContextTest
class ChargeOnceTest {

    private static final String ALREADY_PAID = "해당 콜은 이미 결제된 상태입니다.";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private CallSagas sagas;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Test
    @DisplayName("4.6, 4.8.7: who asks again gets the same payment, charged and told once")
    void twiceTheSame(Call call) {
        Call own = call.of(sagas.begin(call));

        PaymentResult first = own.approve();
        PaymentResult second = own.approve();

        assertThat(second).isEqualTo(first).isEqualTo(new PaymentResult(1L, own.paymentId()));
        assertChargedOnce(own);
    }

    @Test
    @DisplayName("4.6: ten approvals at the same moment make one payment, one charge and one step of the saga")
    void tenAtOnce(Call call) {
        var saga = sagas.begin(call);
        Call own = call.of(saga);

        Set<PaymentResult> results = Stream.generate(own::approveLater).limit(10).toList().stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());

        assertThat(results).containsExactly(new PaymentResult(1L, own.paymentId()));
        assertThat(sagas.participants(saga)).hasSize(1);
        assertChargedOnce(own);
    }

    @Test
    @DisplayName("4.6: a call that is paid cannot be paid otherwise")
    void refusesAnotherFare(Call call) {
        call.paid();

        assertThat(call.approve("CARD", 12000)).isEqualTo(new PaymentResult(-1L, ALREADY_PAID));
        assertThat(call.approve("CASH", 10000)).isEqualTo(new PaymentResult(-1L, ALREADY_PAID));

        assertThat(call.payment().path("payAmount").asInt()).isEqualTo(10000);
        assertChargedOnce(call);
    }

    @Test
    @DisplayName("4.8.18: a declined card is refused, and may be followed by another round, with another fare")
    void declinedThenAnotherRound(Call call) {
        PaymentResult declined = call.withDecliningCard().approve();
        assertThat(declined).isEqualTo(new PaymentResult(-1L, "the card of customer 402 is declined"));
        assertThat(call.status()).isEqualTo("DECLINED");
        assertThat(call.withDecliningCard().approve()).isEqualTo(declined);

        PaymentResult paid = call.approve("CARD", 12000);

        assertThat(paid).isEqualTo(new PaymentResult(1L, call.paymentId()));
        assertThat(call.payment().path("payAmount").asInt()).isEqualTo(12000);
        assertThat(call.references()).containsExactly("nicecall-" + call.paymentId() + "-3");
        assertChargedOnce(call);
    }

    @Test
    @DisplayName("003-N5, 4.8.18: when the provider is down the answer is -2, and the call can be paid later")
    void providerDownThenUp(Call call) {
        call.meets("down");
        PaymentResult unknown = call.approve();
        assertThat(unknown.resultCode()).isEqualTo(-2);
        assertThat(call.status()).isEqualTo("PENDING");
        assertThat(call.approve("CARD", 12000)).isEqualTo(new PaymentResult(-1L, ALREADY_PAID));
        assertThat(call.approve()).isEqualTo(unknown);
        assertThat(call.ledger()).isEmpty();

        call.meets("none");

        assertThat(call.approve()).isEqualTo(new PaymentResult(1L, call.paymentId()));
        assertThat(call.references()).containsExactly("nicecall-" + call.paymentId());
        assertChargedOnce(call);
    }

    @Test
    @DisplayName("4.8.7: an answer that is lost after charging is found by looking it up")
    void lostAnswer(Call call) {
        call.meets("drop-response");

        assertThat(call.approve()).isEqualTo(new PaymentResult(1L, call.paymentId()));

        assertChargedOnce(call);
    }

    @Test
    @DisplayName("4.8.7: an approval that comes after the timeout is found when the customer asks again")
    void lateApproval(Call call) {
        breakers.circuitBreaker(PspChannels.LOOKUP_BREAKER).transitionToForcedOpenState();
        call.meets("slow");
        assertThat(call.approve().resultCode()).isEqualTo(-2);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(call.ledger()).containsExactly("CHARGE"));
        assertThat(call.status()).isEqualTo("PENDING");
        call.meets("none");

        assertThat(call.approve()).isEqualTo(new PaymentResult(1L, call.paymentId()));

        assertChargedOnce(call);
    }

    @Test
    @DisplayName("003-N5: while the circuit is open the answer is -2 at once")
    void openCircuit(Call call) {
        breakers.circuitBreaker(PspChannels.CHARGE_BREAKER).transitionToForcedOpenState();

        assertThat(call.approve().resultCode()).isEqualTo(-2);

        assertThat(call.status()).isEqualTo("PENDING");
        assertThat(call.ledger()).isEmpty();
    }

    private void assertChargedOnce(Call call) {
        consumers.awaitAllRead();
        assertThat(call.ledger()).containsExactly("CHARGE");
        assertThat(topics.of(call.callId()).stream().map(Topics.Message::type)).containsExactly("PaymentApproved");
    }
}
