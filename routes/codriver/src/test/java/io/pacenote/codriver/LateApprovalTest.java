package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pacenote.psp.PspChannels;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the provider does after the deadline of an application is undone, too. */
@CodriverTest
class LateApprovalTest {

    @Autowired
    private Books books;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Test
    @DisplayName("§1.7.7: a charge whose answer comes after the deadline is given back")
    void aChargeAfterTheDeadlineIsRefunded(Member member) {
        breakers.circuitBreaker(PspChannels.LOOKUP_BREAKER).transitionToForcedOpenState();
        member.meets("slow");
        Application application = member.apply();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member.ledger()).contains("CHARGE"));

        books.passDeadline(application.subId());
        books.awaitSaga(application.subId(), "COMPENSATING");
        member.meets("none");

        application.awaitStatus("FAILED");
        books.awaitSaga(application.subId(), "COMPENSATED");
        assertThat(application.reason()).isEqualTo("deadline exceeded");
        assertThat(member.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(member.isSubscribed()).isFalse();
    }

    @Test
    @DisplayName("§1.7.7: when the provider is down until after the deadline, nothing is charged when it is back")
    void nothingIsChargedAfterTheDeadline(Member member) {
        member.meets("down");
        Application application = member.apply();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member.payments()).hasSize(1));

        books.passDeadline(application.subId());
        application.awaitStatus("FAILED");
        books.awaitSaga(application.subId(), "COMPENSATED");
        member.meets("none");

        assertThat(application.reason()).isEqualTo("deadline exceeded");
        assertThat(member.payments().get(0).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(member.ledger()).isEmpty();
        assertThat(member.isSubscribed()).isFalse();
    }
}
