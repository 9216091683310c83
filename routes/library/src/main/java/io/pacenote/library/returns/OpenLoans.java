package io.pacenote.library.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The loans of a user and a book that a return may be for. What is due first is returned first.
 *
 * @param loans in the order in which they are due
 */
record OpenLoans(List<Loan> loans) {

    /** How many of the book the user has. */
    long onLoan() {
        return loans.stream().mapToLong(Loan::onLoan).sum();
    }

    /**
     * Books are brought back; no more than the user has.
     *
     * @param ofReturn what he says of the day when they were due
     * @return when they were due: the first of the days of those loans that have books among them; empty if nobody knows
     */
    Optional<LocalDate> giveBack(int quantity, @Nullable LocalDate ofReturn) {
        int rest = quantity;
        LocalDate due = null;
        for (Loan loan : loans) {
            int taken = loan.giveBack(rest);
            rest -= taken;
            if (taken > 0) {
                due = earlier(due, loan.dueDate(ofReturn));
            }
        }
        if (rest > 0) {
            throw new IllegalStateException("%d more are brought back than are on loan".formatted(rest));
        }
        return Optional.ofNullable(due);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
