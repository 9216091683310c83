package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of a process was, or is, an hour ahead of the database's. */
@CodriverTest
class ClockAheadTest {

    @Autowired
    private Books books;

    @Test
    @DisplayName("000-N2: a payment that was put off for longer than any is goes on at once")
    void doesNotLetAPaymentWaitForAnHour(Member member) {
        member.meets("down");
        Application application = member.apply();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member.payments()).hasSize(1));

        books.change(
                "update codriver_payment.payment set due_at = now() + interval '1 hour' where sub_id = ?",
                application.subId());
        member.meets("none");

        application.awaitSubscribed();
        assertThat(member.ledger()).containsExactly("CHARGE");
    }
}
