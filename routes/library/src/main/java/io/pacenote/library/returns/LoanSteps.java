package io.pacenote.library.returns;

import static java.util.Objects.requireNonNullElseGet;

import io.pacenote.library.events.BookBorrowed;
import io.pacenote.library.events.BorrowConfirmed;
import io.pacenote.library.events.LoanEvent;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Follows the loans (spec 004, 5.7.4). Each event is merged in the transaction of its route, under the lock of its loan. */
@Component
public class LoanSteps {

    private final Loans loans;

    LoanSteps(Loans loans) {
        this.loans = loans;
    }

    public void follow(@Body LoanEvent event) {
        loans.ensure(event.loanId());
        merge(loans.lock(event.loanId()).orElseThrow(), event);
    }

    private static void merge(Loan loan, LoanEvent event) {
        if (event instanceof BookBorrowed e) {
            boolean given = requireNonNullElseGet(e.expireDateGiven(), () -> e.expireDate() != null);
            loan.describe(e.userId(), e.bookId(), e.qty(), e.expireDate(), given);
        } else if (event instanceof BorrowConfirmed e) {
            boolean given = requireNonNullElseGet(e.expireDateGiven(), () -> e.expireDate() != null);
            loan.describe(e.userId(), e.bookId(), e.qty(), e.expireDate(), given);
            loan.confirm();
        } else {
            loan.cancel();
        }
    }
}
