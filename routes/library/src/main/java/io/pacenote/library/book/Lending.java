package io.pacenote.library.book;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of the stock for a loan: once, however often it is asked for (spec 004, 5.7.9).
 *
 * <p>A loan may be undone before its books were taken. It then leaves a tombstone: they never will be.
 */
@Entity
@Table(schema = "library_book", name = "lending")
public class Lending {

    @Id
    private long borrowId;

    private @Nullable Long bookId;
    private @Nullable Integer qty;

    @Enumerated(EnumType.STRING)
    private @Nullable LendingState state;

    /** For JPA. */
    protected Lending() {}

    /** One of which nothing is known yet. */
    Lending(long borrowId) {
        this.borrowId = borrowId;
    }

    /** Whether nothing has been decided about the loan. */
    boolean isUndecided() {
        return state == null;
    }

    /** So many are taken for it. */
    void taken(long book, int quantity) {
        bookId = book;
        qty = quantity;
        state = LendingState.TAKEN;
    }

    /** There are not so many, so none is taken for it. */
    void refused() {
        state = LendingState.REFUSED;
    }

    /**
     * The loan is undone, in whatever state it was.
     *
     * @return how many go back into the stock by that, and of which book; null if none
     */
    @Nullable
    Copies giveBack() {
        Copies taken = state == LendingState.TAKEN && bookId != null && qty != null ? new Copies(bookId, qty) : null;
        if (taken != null || state == null) {
            state = LendingState.GIVEN_BACK;
        }
        return taken;
    }

    /** So many of a book. */
    record Copies(long bookId, int qty) {}
}
