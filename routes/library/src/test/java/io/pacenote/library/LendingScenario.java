package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A loan from the librarian's shelf to the late fee, and one that comes to nothing. */
abstract class LendingScenario {

    @Autowired
    private LibraryBooks books;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Test
    @DisplayName(
            "004-F1, F2, F3, F4, F5, F6, F7, F8, N2, N6, N7: 4 borrowed, 3 come back seven days late: 1, and 500 won")
    void aLateReturn(Library library, User user) {
        // the librarian adds a book, and the user finds it
        Shelf book = library.newBook(4);
        assertThat(user.library()
                        .get(Library.BOOKS + "?size=1000&sort=id,desc")
                        .expect(200)
                        .embedded("books"))
                .anyMatch(found -> found.path("id").asLong() == book.bookId());

        // he borrows all of it: requested at first, borrowed when the stock is decreased
        Loan loan = user.borrows(book, 4, "'borrowDate':'2026-11-01','expireDate':'2026-11-15'");
        JsonNode requested = loan.answer().json();
        assertThat(requested.path("status").asText()).isEqualTo("requested");
        assertThat(requested.at("/_links/borrow/href").asText())
                .isEqualTo(requested.at("/_links/self/href").asText())
                .endsWith("/library/borrows/" + loan.borrowId());
        loan.awaitBorrowed();
        assertThat(book.stock()).isZero();
        user.awaitInfo(4, 0);

        // three come back a week late, which costs once, whatever the quantity
        JsonNode back = user.returns(book, 3, "'returnDate':'2026-11-22','expireDate':'2026-11-15'")
                .expect(201)
                .json();
        assertThat(back.path("expireDays").asInt()).isEqualTo(7);
        user.awaitInfo(1, 500);
        book.awaitStock(3);

        // one saga has decided it, and its events tell the story
        books.awaitSaga(loan.borrowId(), "COMPLETED");
        SagaDetails saga = books.saga(loan.borrowId());
        assertThat(saga.saga().name()).isEqualTo("library.borrow");
        assertThat(saga.steps().stream().map(SagaDetails.StepView::context))
                .containsExactly("library.borrow", "library.book");
        assertThat(eventsOf(loan)).contains("BookBorrowed", "StockDecreased", "BorrowConfirmed");
        assertThat(books.deadLetters(loan.borrowId())).isEmpty();
    }

    @Test
    @DisplayName(
            "004-F9, N8, 5.7.1, 5.7.3: of a stock of 4, 5 cannot be had: the loan is canceled, and nothing is on loan")
    void moreThanThereAre(Library library, User user) {
        Shelf book = library.newBook(4);

        Loan loan = user.borrows(book, 5);

        loan.awaitStatus("canceled");
        assertThat(loan.reason()).isEqualTo("out of stock: 4 of 5");
        books.awaitSaga(loan.borrowId(), "COMPENSATED");
        consumers.awaitAllRead();
        assertThat(book.stock()).isEqualTo(4);
        user.awaitInfo(0, 0);
        assertThat(eventsOf(loan))
                .contains("BookBorrowed", "OutOfStock", "BorrowCanceled")
                .doesNotContain("StockDecreased", "StockIncreased");
        user.returns(book, 1).expectProblem(409);
    }

    @Test
    @DisplayName("004-N1, 5.7.1: what is not there at all is refused at once, and nothing is requested")
    void nothingThere(Library library, User user) {
        Shelf book = library.newBook(1);
        user.borrows(book, 1).awaitBorrowed();
        User another = library.newUser();

        another.borrowsLater(book, 1).join().expectProblem(409);

        assertThat(another.library()
                        .get(Library.BORROWS + "?userId=" + another.userId())
                        .embedded("borrows"))
                .isEmpty();
        user.returns(book, 1).expect(201);
        book.awaitStock(1);
        another.borrows(book, 1).awaitBorrowed();
        assertThat(book.stock()).isZero();
    }

    /** Types of its events; a return may have the same number. */
    private List<String> eventsOf(Loan loan) {
        return topics.of(loan.borrowId()).stream()
                .filter(event -> Stream.of("borrowId", "id")
                        .anyMatch(field -> event.json().path(field).asLong() == loan.borrowId()))
                .map(Topics.Message::type)
                .toList();
    }
}
