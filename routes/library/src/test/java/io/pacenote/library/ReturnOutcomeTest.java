package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /returns}, and what a return costs (spec 004-F3, F4, N2, N3, 5.5, 5.7). */
@LibraryTest
class ReturnOutcomeTest {

    @Autowired
    private LibraryBooks books;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @AfterEach
    void repair() {
        books.allowConfirmations();
    }

    @Test
    @DisplayName("004-F3, 5.7.4: who brings a book back at once, before the loan is known to return, waits a little")
    void rightAfterTheLoan(Library library, User user) {
        Shelf book = library.newBook(1);
        user.borrows(book, 1).awaitBorrowed();

        JsonNode back = user.returns(book, 1).expect(201).json();

        assertThat(back.path("userId").asLong()).isEqualTo(user.userId());
        assertThat(back.path("qty").asInt()).isEqualTo(1);
        assertThat(back.path("expireDays").asInt()).isZero();
        assertThat(back.at("/_links/return/href").asText())
                .endsWith("/library/returns/" + back.path("id").asLong());
        assertThat(library.get(Library.RETURNS + "/" + back.path("id").asLong())
                        .expect(200)
                        .json()
                        .path("bookId")
                        .asLong())
                .isEqualTo(book.bookId());
        assertThat(library.get(Library.RETURNS + "?userId=" + user.userId()).embedded("returns"))
                .hasSize(1);
        book.awaitStock(1);
        user.awaitInfo(0, 0);
    }

    @Test
    @DisplayName("004-N3, 5.7.4: more than is on loan is 409, of another book or user too, and nothing is told")
    void notMoreThanBorrowed(Library library, User user, User another) {
        Shelf book = library.newBook(3);
        user.borrows(book, 2).awaitBorrowed();
        user.awaitInfo(2, 0);

        user.returns(book, 3).expectProblem(409);
        another.returns(book, 1).expectProblem(409);
        user.returns(library.newBook(1), 1).expectProblem(409);
        user.returns(book, 2).expect(201);
        user.returns(book, 1).expectProblem(409);

        book.awaitStock(3);
        user.awaitInfo(0, 0);
        assertThat(books.onLoan(book.bookId())).isZero();
    }

    @Test
    @DisplayName("004-N3, 5.7.4: a loan that is not decided is not returned: 409, and come again")
    void undecided(Library library, User user) {
        Shelf book = library.newBook(3);
        books.refuseConfirmations();
        user.borrows(book, 2);
        book.awaitStock(1);

        Answer refused = user.returns(book, 1).expectProblem(409);

        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.json().path("detail").asText()).contains("still being decided");
        consumers.awaitAllRead();
        assertThat(book.stock()).isEqualTo(1);
    }

    @Test
    @DisplayName("004-F3: with its key a return has one effect")
    void repeatedRequest(Library library, User user) {
        Shelf book = library.newBook(2);
        user.borrows(book, 2).awaitBorrowed();
        user.awaitInfo(2, 0);
        String body = "{'userId':%d,'bookId':%d,'qty':1}".formatted(user.userId(), book.bookId());
        String key = "return-" + user.userId();

        Answer first =
                library.post(Library.RETURNS, body, "Idempotency-Key", key).expect(201);
        Answer again =
                library.post(Library.RETURNS, body, "Idempotency-Key", key).expect(201);

        assertThat(again.response().body()).isEqualTo(first.response().body());
        user.awaitInfo(1, 0);
        book.awaitStock(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, 0, 0",
        "2026-11-10, 0, 0",
        "2026-11-16, 1, 500",
        "2026-11-22, 7, 500",
        "2026-11-22T23:59:59Z, 7, 500",
        "2026-11-23T00:00:00+09:00, 8, 1000",
        "2026-11-29, 14, 1000",
        "2026-11-30, 15, 2000",
        "2027-02-23, 100, 2000",
    })
    @DisplayName("004-F4, N2, 5.5, 5.7.7: days late and what they cost, once for each return, and only then")
    void lateFees(String returnDate, int days, int fee, Library library, User user) {
        Shelf book = library.newBook(3);
        user.borrows(book, 3, "'borrowDate':'2026-11-01','expireDate':'2026-11-15T12:00:00'")
                .awaitBorrowed();
        user.awaitInfo(3, 0);

        JsonNode back = user.returns(book, 2, "'returnDate':'%s'".formatted(returnDate))
                .expect(201)
                .json();

        assertThat(back.path("expireDays").asInt()).isEqualTo(days);
        user.awaitInfo(1, fee);
        assertThat(expirations(back.path("id").asLong(), user)).hasSize(days == 0 ? 0 : 1);
    }

    @Test
    @DisplayName("004-F4, 5.7.7, 5.7.13: fees add up, over a leap day too")
    void feesAddUp(Library library, User user) {
        Shelf book = library.newBook(2);
        user.borrows(book, 2, "'borrowDate':'2028-02-01','expireDate':'2028-02-22'")
                .awaitBorrowed();

        user.returns(book, 1, "'returnDate':'2028-02-29'").expect(201);
        user.awaitInfo(1, 500);
        user.returns(book, 1, "'returnDate':'2028-03-01'").expect(201);

        user.awaitInfo(0, 1500);
    }

    @ParameterizedTest
    @CsvSource({
        // until when: of the loan, of the return; what counts
        "2026-11-15, 2026-12-24, 2026-11-15",
        "          , 2026-11-20, 2026-11-20",
        "          ,           , 2026-11-15"
    })
    @DisplayName("004, 5.7.5: the day that was given when borrowing counts, else that of the return, else the default")
    void whoseDayCounts(String ofLoan, String ofReturn, String counts, Library library, User user) {
        Shelf book = library.newBook(1);
        user.borrows(book, 1, "'borrowDate':'2026-11-01'" + expireDate(ofLoan)).awaitBorrowed();

        JsonNode back = user.returns(book, 1, "'returnDate':'2026-12-01'" + expireDate(ofReturn))
                .expect(201)
                .json();

        assertThat(back.path("expireDate").asText()).isEqualTo(counts);
    }

    private static String expireDate(String day) {
        return day == null ? "" : ",'expireDate':'%s'".formatted(day);
    }

    private List<Topics.Message> expirations(long returnId, User user) {
        return topics.of(returnId).stream()
                .filter(event -> event.type().equals("BookExpired"))
                .filter(event -> event.json().path("userId").asLong() == user.userId())
                .toList();
    }
}
