package io.pacenote.library.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Books that a user has brought back (spec 004, 5.3). */
@Entity
@Table(schema = "library_return", name = "book_return")
public class BookReturn {

    @Id
    private long id;

    private long userId;
    private long bookId;
    private LocalDate returnDate;
    private @Nullable LocalDate expireDate;
    private int qty;
    private long lateDays;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected BookReturn() {}

    /** @param expireDate when they were due, if anybody knows */
    BookReturn(long id, long userId, long bookId, int qty, LocalDate returnDate, @Nullable LocalDate expireDate) {
        this.id = id;
        this.userId = userId;
        this.bookId = bookId;
        this.qty = qty;
        this.returnDate = returnDate;
        this.expireDate = expireDate;
        this.lateDays = LatenessPolicy.daysLate(returnDate, expireDate);
    }

    boolean isLate() {
        return lateDays > 0;
    }

    long getId() {
        return id;
    }

    /** What its user may know of it. */
    ReturnView view() {
        return new ReturnView(id, userId, bookId, returnDate, expireDate, qty, lateDays);
    }
}
