package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodriverTest
class ReconciliationTest {

    @Autowired
    private Books books;

    @Test
    @DisplayName("§1.7.7a: money that the provider holds for a cancelled payment goes back by itself")
    void moneyForACancelledPaymentGoesBack(Member member) {
        Application application = member.apply().awaitSubscribed();
        assertThat(member.ledger()).containsExactly("CHARGE");

        // as if the process had died between the charge and the commit, and the payment had been given up since
        books.change(
                "update codriver_payment.payment set status = 'CANCELLED', reconciled = false where sub_id = ?",
                application.subId());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(member.ledger()).containsExactly("CHARGE", "REFUND");
            assertThat(member.payments().get(0).path("status").asText()).isEqualTo("REFUNDED");
        });
    }

    @Test
    @DisplayName("000-N2: a payment that the provider confirms is left as it is")
    void aPaymentThatAgreesStays(Member member) {
        Application application = member.apply().awaitSubscribed();

        books.change(
                "update codriver_payment.payment set attempts = 2, reconciled = false where sub_id = ?",
                application.subId());

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(books.isReconciled(application.subId()))
                .isTrue());
        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(member.payments().get(0).path("status").asText()).isEqualTo("APPROVED");
    }
}
