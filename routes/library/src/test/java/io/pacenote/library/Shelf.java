package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** The copies of a book, as a librarian sees them. */
record Shelf(Library library, long bookId) {

    JsonNode here() {
        return library.get(Library.BOOKS + "/" + bookId).expect(200).json();
    }

    int stock() {
        return here().path("stock").asInt();
    }

    void awaitStock(int expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stock()).isEqualTo(expected));
    }
}
