package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pacenote.psp.PspChannels;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A payment whose saga has ended without it is given up, and what was taken for it is given back. */
@CodriverTest
class EndedSagaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String END = "update saga.saga set status = '%s', finished_at = now() where business_key = ?";

    @Autowired
    private Topics topics;

    @Autowired
    private Books books;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "COMPENSATED"})
    @DisplayName("a payment that the provider did not answer is not tried again when its saga has ended")
    void isNotTriedAgain(String status, Member member) {
        member.meets("down");
        Application application = member.apply();
        awaitStatus(member, "PENDING");

        books.change(END.formatted(status), String.valueOf(application.subId()));

        awaitStatus(member, "CANCELLED");
        books.awaitSent();
        assertThat(member.ledger()).isEmpty();
        assertThat(topics.of(application.subId(), CodriverChannels.PAY_MNG).stream()
                        .map(Topics.Message::type))
                .containsExactly("PaymentCancelled");
    }

    @Test
    @DisplayName("money that was taken although the answer was lost goes back when the saga has ended")
    void givesBackWhatWasTakenUnseen(Member member) {
        breakers.circuitBreaker(PspChannels.LOOKUP_BREAKER).transitionToForcedOpenState();
        member.meets("drop-response");
        Application application = member.apply();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(member.ledger()).containsExactly("CHARGE"));

        books.change(END.formatted("COMPLETED"), String.valueOf(application.subId()));
        member.meets("none");

        awaitStatus(member, "REFUNDED");
        assertThat(member.ledger()).containsExactly("CHARGE", "REFUND");
    }

    @Test
    @DisplayName("an approval that comes after the end of the saga goes back, and nobody is told that it was paid")
    void givesBackALateApproval(Member member) {
        long subId = paymentOfAnUnknownSaga(member);

        awaitStatus(member, "REFUNDED");

        assertThat(member.ledger()).containsExactly("CHARGE", "REFUND");
        books.awaitSent();
        assertThat(topics.of(subId).stream().map(Topics.Message::type)).containsExactly("PaymentCancelled");
    }

    @Test
    @DisplayName("a declined card of a saga that is not there any more ends the payment at the first attempt")
    void aDeclinedCardEndsThePayment(Member member) {
        member.meets("decline");
        paymentOfAnUnknownSaga(member);

        awaitStatus(member, "DECLINED");

        assertThat(member.payments().get(0).path("attempts").asInt()).isEqualTo(1);
    }

    /** It is due now, for the first time. */
    private long paymentOfAnUnknownSaga(Member member) {
        long subId = 5_000_000 + CodriverFixtures.unusedNumber();
        books.change("""
                insert into codriver_payment.payment
                       (payment_id, psp_reference, sub_id, user_id, amount, currency, status, saga_id, attempts, due_at,
                        reconciled)
                values (nextval('codriver_payment.payment_id'), 'codriver-' || currval('codriver_payment.payment_id'),
                        ?, ?, 9900, 'KRW', 'PENDING', ?, 0, now(), false)
                """, subId, member.userId(), UUID.randomUUID().toString());
        return subId;
    }

    private static void awaitStatus(Member member, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(member.payments())
                .singleElement()
                .satisfies(
                        payment -> assertThat(payment.path("status").asText()).isEqualTo(status)));
    }
}
