package io.pacenote.nicecall.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.remote.ScriptedServer;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When payment is not asked any more (spec 003-N5, 4.7). */
@CallerTest
class PaymentBreakerTest {

    private static final String BREAKER = "nicecall.caller.payment.breaker";
    private static final int ENOUGH = 10;

    @Autowired
    private BreakerOperations breakers;

    @Test
    @DisplayName("003-N5: after many failures payment is left alone, until it is well again")
    void opensAndRecovers(Phone phone, ScriptedServer payment) {
        MadeCall call = phone.call();
        payment.answers(200, "{\"resultCode\":-2}");
        payTimes(call, ENOUGH, 503);
        assertThat(payment.requests()).hasSize(ENOUGH);
        payment.forgetsRequests();

        call.pay().expectProblem(503);

        assertThat(payment.requests()).isEmpty();
        assertThat(state()).isEqualTo("OPEN");
        assertThat(call.status()).isEqualTo("CREATED");
        payment.answers(200, CallerFixtures.APPROVED);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> call.pay().expect(200));
        assertThat(payment.requests()).hasSize(1);
    }

    @Test
    @DisplayName("003-N5: refusals are answers, and no failures")
    void doesNotMindRefusals(Phone phone, ScriptedServer payment) {
        payment.answers(200, "{\"resultCode\":-1,\"resultMessage\":\"no money\"}");

        payTimes(phone.call(), ENOUGH, 402);

        assertThat(state()).isEqualTo("CLOSED");
    }

    private static void payTimes(MadeCall call, int times, int status) {
        for (int i = 0; i < times; i++) {
            call.pay().expectProblem(status);
        }
    }

    private String state() {
        return breakers.list().stream()
                .filter(breaker -> breaker.name().equals(BREAKER))
                .map(BreakerStatus::state)
                .findFirst()
                .orElseThrow();
    }
}
