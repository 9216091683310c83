package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A user, and what he does and sees over HTTP. */
record User(Library library, long userId) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Asks for books that he has until the default day. */
    Loan borrows(Shelf book, int qty) {
        return Loan.of(library, borrowsLater(book, qty).join());
    }

    /** @param more fields of the request, such as {@code 'expireDate':'2026-11-15'} */
    Loan borrows(Shelf book, int qty, String more) {
        return Loan.of(library, library.post(Library.BORROWS, body(book, qty, more)));
    }

    CompletableFuture<Answer> borrowsLater(Shelf book, int qty) {
        return library.postLater(Library.BORROWS, body(book, qty, ""));
    }

    /** @param more fields of the request, such as {@code 'returnDate':'2026-11-22'} */
    Answer returns(Shelf book, int qty, String more) {
        return library.post(Library.RETURNS, body(book, qty, more));
    }

    Answer returns(Shelf book, int qty) {
        return returns(book, qty, "");
    }

    CompletableFuture<Answer> returnsLater(Shelf book, int qty) {
        return returnsLater(book, qty, "");
    }

    CompletableFuture<Answer> returnsLater(Shelf book, int qty, String more) {
        return library.postLater(Library.RETURNS, body(book, qty, more));
    }

    private String body(Shelf book, int qty, String more) {
        return "{'userId':%d,'bookId':%d,'qty':%d%s}"
                .formatted(userId, book.bookId(), qty, more.isEmpty() ? "" : "," + more);
    }

    JsonNode info() {
        return library.get(Library.USER_INFOS + "/" + userId).expect(200).json();
    }

    /** Waits until he sees that he has so many books, and owes so much. */
    void awaitInfo(int borrowCnt, int expireFee) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(info().path("borrowCnt").asInt()).isEqualTo(borrowCnt);
            assertThat(info().path("expireFee").asInt()).isEqualTo(expireFee);
        });
    }
}
