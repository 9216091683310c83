package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.time.Duration;

/** An application that a member has made, and what he can see of it. */
record Application(Codriver codriver, Answer answer, long subId) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Application of(Codriver codriver, Answer answer) {
        return new Application(codriver, answer, answer.json().path("subId").asLong());
    }

    /** As the context subscription knows it. */
    JsonNode here() {
        return codriver.get("/codriver/subscriptions/" + subId).expect(200).json();
    }

    /** As the history shows it. */
    JsonNode onMypage() {
        return codriver.get("/codriver/mypages/" + subId).expect(200).json();
    }

    /** Waits until subscription and history agree on the state. */
    Application awaitStatus(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(here().path("status").asText()).isEqualTo(status);
            assertThat(onMypage().path("status").asText()).isEqualTo(status);
        });
        return this;
    }

    /** Waits until the member is subscribed by it. */
    Application awaitSubscribed() {
        return awaitStatus("SUBSCRIBED");
    }

    String reason() {
        return onMypage().path("reason").asText();
    }
}
