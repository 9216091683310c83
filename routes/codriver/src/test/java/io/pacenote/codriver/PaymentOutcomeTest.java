package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.Topics;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the provider does, the member is subscribed and charged once, or not subscribed and not charged. */
@CodriverTest
class PaymentOutcomeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Topics topics;

    @Autowired
    private Books books;

    @Test
    @DisplayName("§1.7.7b: a declined card fails the application, says why, and lets the member apply again")
    void aDeclinedApplicationFailsAndTheMemberMayApplyAgain(Member member) {
        member.meets("decline");

        Application declined = member.apply().awaitStatus("FAILED");

        books.awaitSaga(declined.subId(), "COMPENSATED");
        assertThat(declined.here().path("subProcessed").asBoolean()).isFalse();
        assertThat(declined.reason())
                .isEqualTo("payment declined: the card of customer " + member.userId() + " is declined");
        assertThat(member.payments().get(0).path("status").asText()).isEqualTo("DECLINED");
        assertThat(member.ledger()).isEmpty();
        assertThat(member.isSubscribed()).isFalse();
        assertThat(topics.of(declined.subId()).stream().map(Topics.Message::type))
                .containsExactly("SubscriptionRequested", "SubscriptionRejected", "PaymentFailed");

        member.meets("none");
        member.apply().awaitSubscribed();

        assertThat(member.statuses()).containsExactly("FAILED", "SUBSCRIBED");
        assertThat(member.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("000-N2, §1.7.7c: when the provider is down the payment waits, and goes through without the member")
    void aPaymentGoesThroughByItselfWhenTheProviderIsBack(Member member) {
        member.meets("down");
        Application application = member.apply();
        awaitAttempts(member, 3);
        assertThat(application.here().path("status").asText()).isEqualTo("REQUESTED");
        assertThat(member.payments().get(0).path("status").asText()).isEqualTo("PENDING");
        assertThat(member.payments().get(0).path("reason").asText())
                .as("is for the member to read")
                .matches("the circuit breaker is open|the provider's answer is not understood: status 503");

        member.meets("none");

        application.awaitSubscribed();
        assertThat(member.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("000-N1: while the provider is down for one member, another is served")
    void othersAreServedWhileTheProviderFailsOne(Member unlucky, Member lucky) {
        unlucky.meets("down");
        Application waiting = unlucky.apply();
        awaitAttempts(unlucky, 2);

        lucky.apply().awaitSubscribed();

        assertThat(waiting.here().path("status").asText()).isEqualTo("REQUESTED");
    }

    @Test
    @DisplayName("000-N2: an answer that comes later than the timeout charges once")
    void aSlowProviderChargesOnce(Member member) {
        member.meets("slow");

        member.apply().awaitSubscribed();

        assertThat(member.ledger()).containsExactly("CHARGE");
    }

    @Test
    @DisplayName("000-N2: an answer that is lost after charging charges once")
    void aLostAnswerChargesOnce(Member member) {
        member.meets("drop-response");

        member.apply().awaitSubscribed();

        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(member.payments()).hasSize(1);
    }

    @Test
    @DisplayName("§1.7.7a: a refund whose answer is lost is made once")
    void aLostAnswerRefundsOnce(Codriver codriver) {
        Member barred = codriver.member(9003);
        barred.meets("drop-response");

        Application application = barred.apply().awaitStatus("FAILED");

        books.awaitSaga(application.subId(), "COMPENSATED");
        assertThat(barred.payments().get(0).path("status").asText()).isEqualTo("REFUNDED");
        assertThat(barred.ledger()).containsExactly("CHARGE", "REFUND");
    }

    private static void awaitAttempts(Member member, int attempts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(member.payments())
                .singleElement()
                .satisfies(
                        payment -> assertThat(payment.path("attempts").asInt()).isGreaterThanOrEqualTo(attempts)));
    }
}
