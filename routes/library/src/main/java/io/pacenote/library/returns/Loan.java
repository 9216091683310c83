package io.pacenote.library.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan as far as it matters to returns: what the events of borrow and book tell of it, and how many of its books have come back.
 * Each kind of event fills fields of its own, so their order and their repetition make no difference.
 */
@Entity
@Table(schema = "library_return", name = "loan")
public class Loan {

    @Id
    private long borrowId;

    private @Nullable Long userId;
    private @Nullable Long bookId;
    private int qty;
    private @Nullable LocalDate expireDate;
    private boolean expireDateGiven;
    private boolean confirmed;
    private boolean canceled;
    private int returned;

    /** For JPA. */
    protected Loan() {}

    /** A loan of which nothing is known yet. */
    Loan(long borrowId) {
        this.borrowId = borrowId;
    }

    /** What it is, as far as that is not known yet. */
    void describe(long user, long book, int quantity, @Nullable LocalDate until, boolean given) {
        if (userId == null) {
            userId = user;
            bookId = book;
            qty = quantity;
            expireDate = until;
            expireDateGiven = given;
        }
    }

    /** The books are the user's. */
    void confirm() {
        confirmed = true;
    }

    /** They never will be. */
    void cancel() {
        canceled = true;
    }

    /** How many of its books the user has. */
    int onLoan() {
        return confirmed && !canceled ? qty - returned : 0;
    }

    /**
     * Books are brought back.
     *
     * @return how many of them are of this loan
     */
    int giveBack(int wanted) {
        int taken = Math.min(wanted, onLoan());
        returned += taken;
        return taken;
    }

    /**
     * When its books are due.
     *
     * @param ofReturn what the user says about that when he brings them
     */
    @Nullable
    LocalDate dueDate(@Nullable LocalDate ofReturn) {
        return DueDatePolicy.dueDate(expireDate, expireDateGiven, ofReturn);
    }

    long getBorrowId() {
        return borrowId;
    }
}
