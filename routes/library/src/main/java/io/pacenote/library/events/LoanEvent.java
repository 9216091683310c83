package io.pacenote.library.events;

/** What has become of a loan, which is the business case. */
public sealed interface LoanEvent extends LibraryEvent
        permits BookBorrowed, BorrowConfirmed, BorrowCanceled, OutOfStock {

    /** Number of the loan. */
    Long loanId();

    @Override
    default String correlationKey() {
        return String.valueOf(loanId());
    }
}
