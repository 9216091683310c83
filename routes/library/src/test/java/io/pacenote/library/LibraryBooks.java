package io.pacenote.library;

import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.OperatorBooks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator of library sees, and what only the database tells. */
final class LibraryBooks extends OperatorBooks {

    private static final List<String> TABLES = List.of(
            "library_book.book",
            "library_borrow.borrow",
            "library_return.book_return",
            "saga.saga",
            "messaging.outbox",
            "messaging.dead_letter",
            "rest.idempotency_key");

    LibraryBooks(Sagas sagas, DeadLetters deadLetters, Outbox outbox, JdbcClient jdbc) {
        super(sagas, deadLetters, outbox, jdbc, TABLES);
    }

    /** How many copies of a book users have, as borrow and return know it. */
    int onLoan(long bookId) {
        return number("""
                select coalesce((select sum(qty) from library_borrow.borrow where book_id = :id and status = 'BORROWED'), 0)
                     - coalesce((select sum(qty) from library_return.book_return where book_id = :id), 0)
                """, bookId);
    }

    /** How many books a user has borrowed and not brought back, as borrow and return know it. */
    int onLoanOf(long userId) {
        return number("""
                select coalesce((select sum(qty) from library_borrow.borrow where user_id = :id and status = 'BORROWED'), 0)
                     - coalesce((select sum(qty) from library_return.book_return where user_id = :id), 0)
                """, userId);
    }

    List<Long> loansOf(long userId) {
        return jdbc().sql("select id from library_borrow.borrow where user_id = ? order by id")
                .param(userId)
                .query(Long.class)
                .list();
    }

    String statusOf(long borrowId) {
        return jdbc().sql("select status from library_borrow.borrow where id = ?")
                .param(borrowId)
                .query(String.class)
                .single();
    }

    /** Days late of each of a user's returns. */
    List<Long> lateDaysOf(long userId) {
        return jdbc().sql("select late_days from library_return.book_return where user_id = ?")
                .param(userId)
                .query(Long.class)
                .list();
    }

    /** All rows of the dashboard, as text, in order. */
    List<String> accounts() {
        return jdbc().sql("select a::text from library_dashboard.account a order by key")
                .query(String.class)
                .list();
    }

    /** From now on no loan can be confirmed, as the database refuses it. */
    void refuseConfirmations() {
        change("alter table library_borrow.borrow add constraint sabotage check (status <> 'BORROWED') not valid");
    }

    void allowConfirmations() {
        change("alter table library_borrow.borrow drop constraint if exists sabotage");
    }

    private int number(String sql, long id) {
        return jdbc().sql(sql).param("id", id).query(Integer.class).single();
    }
}
