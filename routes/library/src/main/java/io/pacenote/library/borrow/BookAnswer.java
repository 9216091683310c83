package io.pacenote.library.borrow;

/** What book says when it is asked for a loan (spec 004-N1, 5.7.1). */
public enum BookAnswer {
    /** There are some, perhaps not as many as are wanted: that is decided later. */
    IN_STOCK,
    /** There is none. */
    OUT_OF_STOCK,
    /** There is no such book. */
    UNKNOWN_BOOK,
    /** Nothing, so that all is decided later (spec 004-N4). */
    NONE
}
