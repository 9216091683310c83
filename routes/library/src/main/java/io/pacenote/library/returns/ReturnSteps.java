package io.pacenote.library.returns;

import static java.util.Objects.requireNonNullElseGet;

import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.camel.Body;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The step of a return, in the transaction of its route. */
@Component
public class ReturnSteps {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final Loans loans;
    private final BookReturns returns;
    private final Clock clock;

    ReturnSteps(Loans loans, BookReturns returns, Clock clock) {
        this.loans = loans;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Takes the books back, as far as they are on loan (spec 004-N3); the return is not stored yet.
     *
     * @throws ProblemException 409 when they are not
     */
    public BookReturn accept(@Body NewReturn wanted) {
        OpenLoans open = new OpenLoans(loans.lockOpen(wanted.userId(), wanted.bookId()));
        if (open.onLoan() < wanted.qty()) {
            throw refusal(wanted, open.onLoan());
        }
        LocalDate due = open.giveBack(wanted.qty(), wanted.expireDate()).orElse(null);
        LocalDate today = requireNonNullElseGet(wanted.returnDate(), () -> LocalDate.now(clock));
        return new BookReturn(returns.nextId(), wanted.userId(), wanted.bookId(), wanted.qty(), today, due);
    }

    private ProblemException refusal(NewReturn wanted, long onLoan) {
        String detail = "User %d has %d of book %d on loan, not %d"
                .formatted(wanted.userId(), onLoan, wanted.bookId(), wanted.qty());
        return loans.isUndecided(wanted.userId(), wanted.bookId())
                ? new ProblemException(
                        Problem.of(HttpStatus.CONFLICT, detail + "; a loan is still being decided, try again later")
                                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS))
                : ProblemException.conflict(
                        detail + "; a loan of just now may take a moment to be known, try again then");
    }
}
