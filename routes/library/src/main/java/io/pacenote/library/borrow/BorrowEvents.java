package io.pacenote.library.borrow;

import io.pacenote.library.events.BookBorrowed;
import io.pacenote.library.events.BorrowCanceled;
import io.pacenote.library.events.BorrowConfirmed;

/** The events of this context, made of its aggregate. */
public final class BorrowEvents {

    private BorrowEvents() {}

    public static BookBorrowed borrowed(Borrow borrow) {
        BorrowView view = borrow.view();
        return new BookBorrowed(
                view.id(),
                view.userId(),
                view.bookId(),
                view.borrowDate(),
                view.expireDate(),
                view.qty(),
                view.status(),
                borrow.isExpireDateGiven());
    }

    public static BorrowConfirmed confirmed(Borrow borrow) {
        BorrowView view = borrow.view();
        return new BorrowConfirmed(
                view.id(),
                view.userId(),
                view.bookId(),
                view.borrowDate(),
                view.expireDate(),
                view.qty(),
                view.status(),
                borrow.isExpireDateGiven());
    }

    public static BorrowCanceled canceled(Borrow borrow) {
        BorrowView view = borrow.view();
        return new BorrowCanceled(view.id(), view.userId(), view.bookId(), view.qty(), view.status(), view.reason());
    }
}
