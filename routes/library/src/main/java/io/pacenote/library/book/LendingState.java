package io.pacenote.library.book;

/** What book has decided about a loan. */
public enum LendingState {
    /** Its books are out of the stock. */
    TAKEN,
    /** There were not so many. */
    REFUSED,
    /** The loan is undone: what was taken is in the stock again. */
    GIVEN_BACK
}
