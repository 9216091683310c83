package io.pacenote.library.borrow;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A user's loan (spec 004, 5.3): requested, then borrowed or canceled, and nothing else after that (5.7.2). */
@Entity
@Table(schema = "library_borrow", name = "borrow")
public class Borrow {

    @Id
    private long id;

    private long userId;
    private long bookId;
    private LocalDate borrowDate;
    private LocalDate expireDate;
    private boolean expireDateGiven;
    private int qty;

    @Enumerated(EnumType.STRING)
    private BorrowStatus status;

    private @Nullable String reason;
    private @Nullable String sagaId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Borrow() {}

    /** A loan that is not decided yet. */
    Borrow(long id, LoanTerms terms) {
        this.id = id;
        this.userId = terms.userId();
        this.bookId = terms.bookId();
        this.borrowDate = terms.borrowDate();
        this.expireDate = terms.expireDate();
        this.expireDateGiven = terms.expireDateGiven();
        this.qty = terms.qty();
        this.status = BorrowStatus.REQUESTED;
    }

    /** Remembers the saga that decides on this loan. */
    void partOf(String saga) {
        sagaId = saga;
    }

    /** The stock was decreased for it. @return whether it is the user's by this */
    boolean confirm() {
        return decide(BorrowStatus.BORROWED);
    }

    /** @return whether it has come to nothing by this */
    boolean cancel(@Nullable String why) {
        boolean isCanceled = decide(BorrowStatus.CANCELED);
        if (isCanceled) {
            reason = why;
        }
        return isCanceled;
    }

    private boolean decide(BorrowStatus outcome) {
        boolean isOpen = status == BorrowStatus.REQUESTED;
        if (isOpen) {
            status = outcome;
        }
        return isOpen;
    }

    /** What its user may know of it. */
    BorrowView view() {
        return new BorrowView(id, userId, bookId, borrowDate, expireDate, qty, status.text(), reason);
    }

    public long getId() {
        return id;
    }

    /** Whether the user has said until when. */
    public boolean isExpireDateGiven() {
        return expireDateGiven;
    }

    /** Why it was canceled. */
    public @Nullable String getReason() {
        return reason;
    }

    public @Nullable String getSagaId() {
        return sagaId;
    }
}
