package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /borrows}, and what becomes of a loan (spec 004-F2, F9, N8, 5.5, 5.7). */
@LibraryTest
class BorrowOutcomeTest {

    @Autowired
    private LibraryBooks books;

    @Autowired
    private Sagas sagas;

    @Autowired
    private Consumers consumers;

    @AfterEach
    void repair() {
        books.allowConfirmations();
    }

    @Test
    @DisplayName("004-F2, 5.7.2, §0.4: client's texts are numbers; his status and id are not his to set")
    void asClientsWriteIt(Library library, User user) {
        Shelf book = library.newBook(2);

        JsonNode requested = library.post(
                        Library.BORROWS,
                        "{'id':'1','userId':'%d','bookId':'%d','qty':'2','status':'borrowed','borrowDate':'2026-11-01T09:00:00.000Z'}"
                                .formatted(user.userId(), book.bookId()))
                .expect(201)
                .json();

        assertThat(requested.path("status").asText()).isEqualTo("requested");
        assertThat(requested.path("borrowDate").asText()).isEqualTo("2026-11-01");
        assertThat(requested.path("expireDate").asText()).isEqualTo("2026-11-15");
        assertThat(requested.path("userId").asLong()).isEqualTo(user.userId());
        assertThat(requested.path("qty").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("004, 5.7.6: a loan is from today on for 14 days")
    void defaultDates(Library library, User user) {
        JsonNode requested = user.borrows(library.newBook(1), 1).answer().json();

        assertThat(LocalDate.parse(requested.path("borrowDate").asText()))
                .isBetween(LocalDate.now().minusDays(1), LocalDate.now());
        assertThat(requested.path("expireDate").asText())
                .isEqualTo(LocalDate.parse(requested.path("borrowDate").asText())
                        .plusDays(14)
                        .toString());
    }

    @Test
    @DisplayName("004-F2: with its key a request has one effect, also when the stock is gone by then")
    void repeatedRequest(Library library, User user) {
        Shelf book = library.newBook(1);
        String body = "{'userId':%d,'bookId':%d,'qty':1}".formatted(user.userId(), book.bookId());
        String key = "borrow-" + user.userId();
        Answer first = library.post(Library.BORROWS, body, "Idempotency-Key", key);
        Loan.of(library, first).awaitBorrowed();
        assertThat(book.stock()).isZero();

        Answer again =
                library.post(Library.BORROWS, body, "Idempotency-Key", key).expect(201);

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(loansOf(user)).hasSize(1);
    }

    @Test
    @DisplayName("004-N8: when the time is over before a loan is confirmed, it is canceled, and the stock is as before")
    void tooLate(Library library, User user) {
        Shelf book = library.newBook(4);
        books.refuseConfirmations();
        Loan loan = user.borrows(book, 3);
        book.awaitStock(1);

        books.passDeadline(loan.borrowId());

        loan.awaitStatus("canceled");
        book.awaitStock(4);
        books.awaitSaga(loan.borrowId(), "COMPENSATED");
        user.awaitInfo(0, 0);
        user.returns(book, 1).expectProblem(409);
        assertThat(books.onLoan(book.bookId())).isZero();
    }

    @Test
    @DisplayName("004-N8: an operator can undo a loan that is not decided yet, and none that is")
    void undoneByTheOperator(Library library, User user) {
        Shelf book = library.newBook(4);
        Loan borrowed = user.borrows(book, 1).awaitBorrowed();
        books.awaitSaga(borrowed.borrowId(), "COMPLETED");
        books.refuseConfirmations();
        Loan loan = user.borrows(book, 3);
        book.awaitStock(0);

        assertThat(sagas.compensate(books.saga(loan.borrowId()).saga().id(), "as the operator wants it"))
                .isTrue();
        assertThat(sagas.compensate(books.saga(borrowed.borrowId()).saga().id(), "as well"))
                .isFalse();

        assertThat(loan.awaitStatus("canceled").reason()).contains("as the operator wants it");
        book.awaitStock(3);
        assertThat(borrowed.status()).isEqualTo("borrowed");
        user.awaitInfo(1, 0);
    }

    @Test
    @DisplayName("004-F2, §0.4: a user's loans are listed by page and sorted")
    void lists(Library library, User user) {
        Shelf book = library.newBook(4);
        user.borrows(book, 1);
        user.borrows(book, 2);
        user.borrows(book, 1).awaitDecided();

        Answer page = library.get(Library.BORROWS + "?sort=qty,desc&size=2&userId=" + user.userId());

        assertThat(page.embedded("borrows").stream()
                        .map(loan -> loan.path("qty").asInt()))
                .containsExactly(2, 1);
        assertThat(page.json().at("/page/totalElements").asInt()).isEqualTo(3);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(loansOf(user))
                .allMatch(loan -> loan.path("status").asText().equals("borrowed")));
        consumers.awaitAllRead();
        assertThat(book.stock()).isZero();
    }

    private List<JsonNode> loansOf(User user) {
        return user.library().get(Library.BORROWS + "?userId=" + user.userId()).embedded("borrows");
    }
}
