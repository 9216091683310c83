package io.pacenote.library.dashboard;

import io.pacenote.library.events.BookBorrowed;
import io.pacenote.library.events.BookExpired;
import io.pacenote.library.events.BookReturned;
import io.pacenote.library.events.BorrowCanceled;
import io.pacenote.library.events.BorrowConfirmed;
import io.pacenote.library.events.LibraryEvent;
import io.pacenote.library.events.OutOfStock;

/** Policy: what each kind of event adds to a user's account (spec 004-F7, 5.7.3). */
final class AccountPolicy {

    private AccountPolicy() {}

    static AccountEntry merge(AccountEntry entry, LibraryEvent event) {
        if (event instanceof BookBorrowed e) {
            return entry.lentTo(e.userId(), e.qty());
        }
        if (event instanceof BorrowConfirmed e) {
            return entry.lentTo(e.userId(), e.qty());
        }
        if (event instanceof BorrowCanceled || event instanceof OutOfStock) {
            return entry.asCanceled();
        }
        if (event instanceof BookReturned e) {
            return entry.returnedBy(e.userId(), e.qty());
        }
        return event instanceof BookExpired e ? entry.charged(e.userId(), LateFeePolicy.fee(e.expireDays())) : entry;
    }
}
