package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pacenote.psp.PspChannels;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member may leave at any time, and is never left subscribed, nor charged for what he does not get. */
@CodriverTest
class CancellationTest {

    @Autowired
    private Books books;

    @Autowired
    private Topics topics;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Test
    @DisplayName("000-F4: the cancellation of a subscription ends it")
    void endsASubscription(Member member) {
        Application subscription = member.apply().awaitSubscribed();

        Application end = member.cancel().awaitStatus("UNSUBSCRIBED");

        assertThat(member.isSubscribed()).isFalse();
        assertThat(member.statuses()).containsExactly("SUBSCRIBED", "UNSUBSCRIBED");
        assertThat(end.onMypage().path("subStatus").asBoolean()).isFalse();
        assertThat(end.onMypage().path("paid").asBoolean()).isFalse();
        assertThat(subscription.onMypage().path("paid").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("§1.7.7a: a cancellation while the provider is down undoes the request without a charge")
    void undoesAnUnpaidRequest(Member member) {
        member.meets("down");
        Application application = member.apply();
        awaitAttempt(member);

        Application end = member.cancel().awaitStatus("UNSUBSCRIBED");

        member.meets("none");
        application.awaitStatus("FAILED");
        assertThat(application.reason()).isEqualTo("cancelled by the member");
        books.awaitSaga(application.subId(), "COMPENSATED");
        assertThat(member.payments().get(0).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(member.ledger()).isEmpty();
        assertThat(member.isSubscribed()).isFalse();
        assertThat(end.here().path("subProcessed").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("§1.7.7a: a cancellation while the provider's answer is on its way gives the money back")
    void refundsWhatWasChargedMeanwhile(Member member) {
        // nobody can ask what became of the charge before its answer is there
        breakers.circuitBreaker(PspChannels.LOOKUP_BREAKER).transitionToForcedOpenState();
        member.meets("slow");
        Application application = member.apply();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member.ledger()).containsExactly("CHARGE"));

        member.cancel().awaitStatus("UNSUBSCRIBED");
        member.meets("none");

        application.awaitStatus("FAILED");
        books.awaitSaga(application.subId(), "COMPENSATED");
        assertThat(member.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(member.net()).isZero();
        assertThat(member.isSubscribed()).isFalse();
        assertThat(application.onMypage().path("paid").asBoolean()).isFalse();
        assertThat(topics.of(application.subId(), CodriverChannels.MNG_SUB).stream()
                        .map(Topics.Message::type))
                .doesNotContain("Registered");
    }

    @Test
    @DisplayName("§1.7.7a, 000-N1: a cancellation right behind the application wins, whoever sees which first")
    void winsOverAnApplicationUnderWay(Member member) {
        Application application = member.apply();
        member.cancel().awaitStatus("UNSUBSCRIBED");

        application.awaitStatus("FAILED");

        books.awaitSaga(application.subId(), "COMPENSATED");
        assertThat(member.isSubscribed()).isFalse();
        assertThat(member.net()).isZero();
    }

    @Test
    @DisplayName("§1.7.8: a cancellation without a subscription is accepted and ends unsubscribed")
    void isAcceptedWithoutASubscription(Member member) {
        Application end = member.cancel();

        end.awaitStatus("UNSUBSCRIBED");

        assertThat(end.answer().json().path("status").asText()).isEqualTo("CANCEL_REQUESTED");
        assertThat(end.here().path("subProcessed").asBoolean()).isTrue();
        assertThat(member.isSubscribed()).isFalse();
        assertThat(member.payments()).isEmpty();
    }

    @Test
    @DisplayName("000-F1: after a cancellation the member may subscribe again, and pays again")
    void mayBeFollowedByANewSubscription(Member member) {
        member.apply().awaitSubscribed();
        member.cancel();

        member.apply().awaitSubscribed();

        assertThat(member.isSubscribed()).isTrue();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(member.statuses())
                .containsExactly("SUBSCRIBED", "UNSUBSCRIBED", "SUBSCRIBED"));
        assertThat(member.ledger()).containsExactly("CHARGE", "CHARGE");
    }

    private static void awaitAttempt(Member member) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(member.payments())
                .singleElement()
                .satisfies(
                        payment -> assertThat(payment.path("attempts").asInt()).isPositive()));
    }
}
