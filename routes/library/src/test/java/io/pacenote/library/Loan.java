package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.time.Duration;

/** A loan that a user has asked for, and what he sees of it. */
record Loan(Library library, Answer answer, long borrowId) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Loan of(Library library, Answer answer) {
        return new Loan(library, answer, answer.expect(201).json().path("id").asLong());
    }

    JsonNode here() {
        return library.get(Library.BORROWS + "/" + borrowId).expect(200).json();
    }

    String status() {
        return here().path("status").asText();
    }

    String reason() {
        return here().path("reason").asText();
    }

    Loan awaitStatus(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).isEqualTo(status));
        return this;
    }

    Loan awaitBorrowed() {
        return awaitStatus("borrowed");
    }

    Loan awaitDecided() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).isNotEqualTo("requested"));
        return this;
    }
}
