package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.testkit.AbstractRepeatedEventTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** 004, 5.7.9: stock, loans and fees change once, however often their events come. */
@LibraryTest
class RepeatedEventTest extends AbstractRepeatedEventTest {

    private static final String DAYS = "'borrowDate':'2026-11-01','expireDate':'2026-11-15'";

    @Autowired
    private LibraryBooks books;

    private Library library;

    @BeforeEach
    void setUp(Library library) {
        this.library = library;
    }

    @AfterEach
    void repair() {
        books.allowConfirmations();
    }

    @Override
    protected Map<String, Supplier<EndedCase>> cases() {
        return Map.of(
                "5.7.9: a loan that came back late", this::returnedLate,
                "5.7.3: a canceled loan", this::canceled,
                "5.7.9: a loan that was undone when the stock was decreased", this::undone);
    }

    private EndedCase returnedLate() {
        User user = library.newUser();
        Shelf book = library.newBook(4);
        Loan loan = user.borrows(book, 4, DAYS).awaitBorrowed();
        long returnId = user.returns(book, 3, "'returnDate':'2026-11-22'")
                .expect(201)
                .json()
                .path("id")
                .asLong();
        user.awaitInfo(1, 500);
        book.awaitStock(3);
        return ended(user, book, loan, loan.borrowId(), returnId);
    }

    private EndedCase canceled() {
        User user = library.newUser();
        Shelf book = library.newBook(4);
        Loan loan = user.borrows(book, 5).awaitStatus("canceled");
        books.awaitSaga(loan.borrowId(), "COMPENSATED");
        user.awaitInfo(0, 0);
        return ended(user, book, loan, loan.borrowId());
    }

    private EndedCase undone() {
        User user = library.newUser();
        Shelf book = library.newBook(4);
        books.refuseConfirmations();
        Loan loan = user.borrows(book, 2);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(books.deadLetters(loan.borrowId()))
                .isNotEmpty());
        books.passDeadline(loan.borrowId());
        loan.awaitStatus("canceled");
        book.awaitStock(4);
        books.allowConfirmations();
        books.awaitSaga(loan.borrowId(), "COMPENSATED");
        books.change("delete from messaging.dead_letter where key = ?", String.valueOf(loan.borrowId()));
        user.awaitInfo(0, 0);
        return ended(user, book, loan, loan.borrowId());
    }

    private static EndedCase ended(User user, Shelf book, Loan loan, Long... keys) {
        return new EndedCase(() -> List.of(book.stock(), loan.here(), user.info()), keys);
    }
}
