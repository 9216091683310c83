package io.pacenote.library.borrow;

import java.time.LocalDate;

/**
 * What a user wants to borrow, with nothing left open.
 *
 * @param expireDate until when
 * @param expireDateGiven whether he has said so
 */
record LoanTerms(
        long userId, long bookId, int qty, LocalDate borrowDate, LocalDate expireDate, boolean expireDateGiven) {}
