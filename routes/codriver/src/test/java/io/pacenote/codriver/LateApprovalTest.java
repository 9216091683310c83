package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An application of its own, whose members have little time; it ends with the class, to take no events from others. */
@CodriverTest
@TestPropertySource(properties = "codriver.deadline=4s")
@DirtiesContext
class LateApprovalTest {

    @Autowired
    private Books books;

    @Test
    @DisplayName("§1.7.7: a charge whose answer comes after the deadline is given back")
    void aChargeAfterTheDeadlineIsRefunded(Member member) {
        member.meets("slow");
        Application application = member.apply();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member.ledger()).contains("CHARGE"));

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
        books.awaitSaga(application.subId(), "COMPENSATING");

        member.meets("none");

        application.awaitStatus("FAILED");
        books.awaitSaga(application.subId(), "COMPENSATED");
        assertThat(application.reason()).isEqualTo("deadline exceeded");
        assertThat(member.payments().get(0).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(member.ledger()).isEmpty();
        assertThat(member.isSubscribed()).isFalse();
    }
}
