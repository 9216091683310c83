package io.pacenote.chatbot.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.kakao.KakaoChannels;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.testkit.Client;
import java.time.Duration;

/** The simulated notification service, as those who run it see it. */
record Kakao(Client http, BreakerOperations breakers) {

    void behave() {
        plan("{'mode':'none'}");
    }

    void goDown() {
        plan("{'mode':'down'}");
    }

    /** Takes every message, and its answer gets lost. */
    void loseAnswers() {
        plan("{'mode':'drop-response'}");
    }

    /** Refuses what is for this recipient. */
    void refuse(String recipient) {
        plan("{'mode':'decline','match':{'recipient':'%s'}}".formatted(recipient));
    }

    private void plan(String plan) {
        http.put("/simulators/kakao/faults", plan).expect(200);
    }

    void awaitOpenBreaker() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(breakers.list())
                .filteredOn(breaker -> breaker.name().equals(KakaoChannels.NOTIFY_BREAKER))
                .extracting(BreakerStatus::state)
                .containsExactly("OPEN"));
    }

    void closeBreaker() {
        breakers.reset(KakaoChannels.NOTIFY_BREAKER);
    }
}
