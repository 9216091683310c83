package io.pacenote.library.borrow;

import java.util.Locale;

/** What has become of a loan (spec 004, 5.7.2). */
public enum BorrowStatus {
    /** Nobody has taken the books out of the stock yet. */
    REQUESTED,
    /** The books are the user's. */
    BORROWED,
    /** It has come to nothing. */
    CANCELED;

    /** As users and events have it: {@code canceled}. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
