package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Topics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodriverTest
class RegistrationRefusedTest {

    private static final long BARRED = 9001;

    @Autowired
    private Topics topics;

    @Autowired
    private Books books;

    @Test
    @DisplayName("000-N5, §1.7.7: who is not registered gets his money back and is told why")
    void aRefusedMemberGetsHisMoneyBack(Codriver codriver) {
        Member barred = codriver.member(BARRED);

        Application application = barred.apply().awaitStatus("FAILED");

        books.awaitSaga(application.subId(), "COMPENSATED");
        assertThat(application.reason()).isEqualTo("registration refused: member is barred");
        assertThat(application.here().path("subProcessed").asBoolean()).isFalse();
        assertThat(barred.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(barred.payments().get(0).path("status").asText()).isEqualTo("REFUNDED");
        assertThat(barred.isSubscribed()).isFalse();
        assertThat(topics.of(application.subId()).stream().map(Topics.Message::type))
                .containsExactly(
                        "SubscriptionRequested",
                        "SubscriptionRejected",
                        "PaymentMade",
                        "PaymentCancelled",
                        "RegistrationRefused");
    }
}
