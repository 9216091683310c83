package io.pacenote.library.borrow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the events of book make of a loan, also when nothing but their bodies comes (spec 004-F9, N8, 5.7.2). */
@BorrowContextTest
class DecisionTest {

    private static final String DECREASED = "{'eventType':'StockDecreased','bookId':3,'stock':4,'borrowId':%d}";
    private static final String OUT_OF_STOCK = "{'eventType':'OutOfStock','borrowId':%d}";

    @Autowired
    private BorrowBooks books;

    @Test
    @DisplayName("5.7.2: StockDecreased makes it borrowed, and nothing changes that")
    void confirms(Desk desk) {
        long borrowId = borrow(desk);

        books.tell(borrowId, DECREASED);
        assertThat(desk.statusOf(borrowId)).isEqualTo("borrowed");
        books.awaitSaga(borrowId, "COMPLETED");
        books.tell(borrowId, OUT_OF_STOCK);

        assertThat(desk.statusOf(borrowId)).isEqualTo("borrowed");
        assertThat(books.events(borrowId))
                .containsExactly("BookBorrowed", "StockDecreased", "BorrowConfirmed", "OutOfStock");
        assertThat(books.deadLetters(borrowId)).isEmpty();
    }

    @Test
    @DisplayName("004-F9, N8: OutOfStock makes it canceled, undoes its saga, and is told once")
    void cancels(Desk desk) {
        long borrowId = borrow(desk);

        books.tell(borrowId, OUT_OF_STOCK);
        assertThat(desk.statusOf(borrowId)).isEqualTo("canceled");
        books.awaitSaga(borrowId, "COMPENSATED");
        books.tell(borrowId, DECREASED);

        assertThat(desk.statusOf(borrowId)).isEqualTo("canceled");
        assertThat(books.events(borrowId))
                .containsExactly("BookBorrowed", "OutOfStock", "BorrowCanceled", "StockDecreased");
        assertThat(books.deadLetters(borrowId)).isEmpty();
    }

    @Test
    @DisplayName("5.7.2: a stock that is decreased when the saga is undone already does not make it borrowed")
    void comesTooLate(Desk desk) {
        long borrowId = borrow(desk);
        books.change("update saga.saga set status = 'COMPENSATING' where business_key = ?", String.valueOf(borrowId));

        books.tell(borrowId, DECREASED);

        assertThat(desk.statusOf(borrowId)).isEqualTo("requested");
        assertThat(books.events(borrowId)).containsExactly("BookBorrowed", "StockDecreased");
        assertThat(books.deadLetters(borrowId)).isEmpty();
    }

    @Test
    @DisplayName("an event about a loan of others, or about none, is nothing here")
    void ofOthers(Desk desk) {
        books.tell(999_999_999L, DECREASED);
        books.tell(999_999_999L, OUT_OF_STOCK);
        books.tell(999_999_998L, "{'eventType':'StockDecreased','bookId':%d,'stock':4}");

        desk.get(Desk.BORROWS + "/999999999").expectProblem(404);
        assertThat(books.deadLetters(999_999_999L)).isEmpty();
        assertThat(books.deadLetters(999_999_998L)).isEmpty();
    }

    private static long borrow(Desk desk) {
        return desk.borrow().expect(201).json().path("id").asLong();
    }
}
