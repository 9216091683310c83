package io.pacenote.nicecall.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A call, and what its customer does with it and sees of it. */
record MadeCall(Phone phone, long callId) {

    String path() {
        return Phone.CALLS + "/" + callId;
    }

    Answer pay() {
        return payLater().join();
    }

    CompletableFuture<Answer> payLater() {
        return phone.postLater(Phone.CALLS + "/payCall/" + callId, "");
    }

    Answer cancel() {
        return phone.delete(path());
    }

    Answer change(String json) {
        return phone.patch(path(), json);
    }

    JsonNode view() {
        return phone.get(path()).expect(200).json();
    }

    String status() {
        return view().path("status").asText();
    }

    MadeCall awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(status()).isEqualTo(status));
        return this;
    }
}
