package io.pacenote.library.borrow;

import io.pacenote.library.LibrarySaga;
import io.pacenote.library.LibrarySettings;
import io.pacenote.library.events.DayText;
import io.pacenote.library.events.OutOfStock;
import io.pacenote.library.events.StockDecreased;
import io.pacenote.rest.problem.FieldError;
import io.pacenote.rest.problem.Problem;
import io.pacenote.rest.problem.ProblemException;
import io.pacenote.saga.SagaExchange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The steps of the borrow routes. Each runs in the transaction of its route, but {@link #terms}. An event about a loan that was not
 * requested here is somebody else's, and nothing to this context.
 */
@Component
public class BorrowSteps {

    private static final Logger LOG = LoggerFactory.getLogger(BorrowSteps.class);

    private final Borrows borrows;
    private final LoanPeriodPolicy period;
    private final Clock clock;

    BorrowSteps(Borrows borrows, LibrarySettings settings, Clock clock) {
        this.borrows = borrows;
        this.period = new LoanPeriodPolicy(settings.borrow().loanDays());
        this.clock = clock;
    }

    /**
     * What is wanted, with the dates that the user has left open (spec 004, 5.7.6).
     *
     * @throws ProblemException 400 when the books would be due before they are lent, or on a day that nobody would read in an event
     */
    public LoanTerms terms(@Body NewBorrow wanted) {
        LoanTerms terms = wanted.terms(LocalDate.now(clock), period);
        if (terms.expireDate().isBefore(terms.borrowDate())) {
            throw ProblemException.badRequest("expireDate", "must not be before borrowDate, " + terms.borrowDate());
        }
        if (!DayText.isNearLoans(terms.expireDate())) {
            throw ProblemException.badRequest("borrowDate", "is too late, books would be due on " + terms.expireDate());
        }
        return terms;
    }

    /**
     * Numbers a loan; it is not stored yet.
     *
     * @throws ProblemException when book says that it cannot be lent: 409 or 404 (spec 004-N1, 5.7.1, 5.7.8)
     */
    public Borrow accept(
            @ExchangeProperty(BorrowRoutes.TERMS) LoanTerms terms,
            @ExchangeProperty(BorrowRoutes.ANSWER) BookAnswer answer) {
        return switch (answer) {
            case IN_STOCK, NONE -> {
                Borrow borrow = new Borrow(borrows.nextId(), terms);
                LOG.debug("Loan {} of book {} is requested, as book says {}", borrow.getId(), terms.bookId(), answer);
                yield borrow;
            }
            case OUT_OF_STOCK -> throw ProblemException.conflict("Book %d is out of stock".formatted(terms.bookId()));
            case UNKNOWN_BOOK -> throw unknownBook(terms.bookId());
        };
    }

    private static ProblemException unknownBook(long bookId) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "There is no book " + bookId)
                .withErrors(List.of(new FieldError("bookId", "is of no book"))));
    }

    /** Binds a loan to the saga that has just begun for it. */
    public Borrow partOf(@Body Borrow borrow, @Header(Exchange.SAGA_LONG_RUNNING_ACTION) String saga) {
        borrow.partOf(saga);
        return borrow;
    }

    /** The stock was decreased (spec 004, 5.7.2): @return the loan, if it is the user's by this. */
    public @Nullable Borrow confirm(@Body StockDecreased event) {
        return Optional.ofNullable(event.borrowId())
                .flatMap(borrows::lock)
                .filter(Borrow::confirm)
                .orElse(null);
    }

    /** Policy updateStatus (spec 004-F9, N8, 5.4): @return the loan, if it is canceled by this. */
    public @Nullable Borrow updateStatus(@Body OutOfStock event) {
        return canceled(event.borrowId(), event.reason());
    }

    /** Compensation: @return the loan, if it is canceled by this, and was not before. */
    public @Nullable Borrow cancel(
            @Header(LibrarySaga.BORROW_ID) long borrowId, @Header(SagaExchange.CAUSE) @Nullable String cause) {
        return canceled(borrowId, cause);
    }

    private @Nullable Borrow canceled(long borrowId, @Nullable String why) {
        return borrows.lock(borrowId).filter(borrow -> borrow.cancel(why)).orElse(null);
    }
}
