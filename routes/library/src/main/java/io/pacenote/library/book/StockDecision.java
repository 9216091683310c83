package io.pacenote.library.book;

import io.pacenote.library.events.BookBorrowed;
import io.pacenote.library.events.OutOfStock;

/** What becomes of a loan (spec 004-F9, 5.4). */
public sealed interface StockDecision {

    /** The books are there, and may be taken. */
    record Take(BookBorrowed loan) implements StockDecision {}

    /** There are not so many, or there is no such book. */
    record Refuse(OutOfStock event) implements StockDecision {}

    /** It has been decided before. */
    record Nothing() implements StockDecision {}
}
