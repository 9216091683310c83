package io.pacenote.library.borrow;

import java.time.LocalDate;

/**
 * Policy: how long a book is lent, if the user does not say until when (spec 004, 5.7.6).
 *
 * @param days from the day of the loan
 */
record LoanPeriodPolicy(int days) {

    LocalDate expireDate(LocalDate borrowDate) {
        return borrowDate.plusDays(days);
    }
}
