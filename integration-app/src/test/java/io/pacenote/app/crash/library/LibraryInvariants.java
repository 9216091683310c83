package io.pacenote.app.crash.library;

import static java.util.stream.Collectors.groupingBy;

import io.pacenote.app.crash.JsonClient;
import io.pacenote.app.crash.SystemInvariants;
import io.pacenote.app.crash.library.LibraryBooks.Account;
import io.pacenote.app.crash.library.LibraryBooks.Book;
import io.pacenote.app.crash.library.LibraryBooks.Loan;
import io.pacenote.app.crash.library.LibraryBooks.Return;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of library whenever it has come to rest, whatever happened before: every accepted loan is borrowed or canceled,
 * and there is one for each user; every accepted return is there, and nobody returns more than he has; of each book the initial
 * stock is what is there and what is on loan, and never less than none; and each user's account says what he has, and the fees of
 * his returns. Reads only what anybody can read over HTTP.
 */
public final class LibraryInvariants implements SystemInvariants {

    static final String BORROWED = "borrowed";
    static final String CANCELED = "canceled";

    private static final Set<String> DECIDED = Set.of(BORROWED, CANCELED);
    private static final int A_WEEK = 7;
    private static final int TWO_WEEKS = 14;

    private final JsonClient client = new JsonClient();
    private final LibrarySite site;
    private final Shelves shelves;
    private final LibraryPromises promises;

    /** @param promises all that was told so far */
    public LibraryInvariants(LibrarySite site, Shelves shelves, LibraryPromises promises) {
        this.site = site;
        this.shelves = shelves;
        this.promises = promises;
    }

    /** How the loans ended, and what came back. */
    public Ends ends() {
        LibraryBooks books = LibraryBooks.read(client, site);
        return new Ends(
                books.loans().values().stream().filter(Loan::isLent).count(),
                books.loans().values().stream().filter(loan -> !loan.isLent()).count(),
                books.returns().size(),
                books.returns().values().stream()
                        .filter(back -> back.expireDays() > 0)
                        .count());
    }

    /** Numbers of loans and returns. */
    public record Ends(long borrowed, long canceled, long returned, long late) {}

    @Override
    public List<String> violations() {
        LibraryBooks books = LibraryBooks.read(client, site);
        List<String> found = new ArrayList<>();
        checkPromises(books, found);
        books.books().values().stream()
                .filter(book -> shelves.has(book.title()))
                .collect(groupingBy(Book::title))
                .forEach((title, same) -> checkShelf(title, same, books, found));
        books.loans().values().stream()
                .collect(groupingBy(Loan::userId))
                .forEach((user, loans) -> checkUser(user, loans, books, found));
        books.returns().values().forEach(back -> checkDays(back, found));
        return found;
    }

    private void checkPromises(LibraryBooks books, List<String> found) {
        promises.loans().forEach(id -> report(found, !books.loans().containsKey(id), "accepted loan %d is lost", id));
        promises.returns()
                .forEach(id -> report(found, !books.returns().containsKey(id), "accepted return %d is lost", id));
    }

    private void checkShelf(String title, List<Book> same, LibraryBooks books, List<String> found) {
        report(found, same.size() > 1, "%s was added once and is %s", title, same);
        for (Book book : same) {
            int onLoan = books.onLoan(loan -> loan.bookId() == book.id(), back -> back.bookId() == book.id());
            report(
                    found,
                    book.stock() < 0 || onLoan < 0 || book.stock() + onLoan != shelves.copies(),
                    "of %d copies %s has %d on loan",
                    shelves.copies(),
                    book,
                    onLoan);
        }
    }

    private static void checkUser(long user, List<Loan> loans, LibraryBooks books, List<String> found) {
        report(found, loans.size() > 1, "user %d borrowed once and has %s", user, loans);
        loans.forEach(loan -> report(found, !DECIDED.contains(loan.status()), "%s is not decided", loan));
        int onLoan = books.onLoan(loan -> loan.userId() == user, back -> back.userId() == user);
        long fees = books.returns().values().stream()
                .filter(back -> back.userId() == user)
                .mapToLong(back -> fee(back.expireDays()))
                .sum();
        Account account = books.accounts().get(user);
        report(
                found,
                onLoan < 0 || !new Account(user, onLoan, fees).equals(account),
                "user %d has %d on loan and owes %d, not %s",
                user,
                onLoan,
                fees,
                account);
    }

    private static void checkDays(Return back, List<String> found) {
        long days = Math.max(0, ChronoUnit.DAYS.between(Borrower.DUE, back.returnDate()));
        report(found, back.expireDays() != days, "%s is %d days late", back, days);
    }

    /** As the README of the system has it, not as the code does. */
    private static long fee(long days) {
        if (days == 0) {
            return 0;
        }
        return days <= A_WEEK ? 500 : days <= TWO_WEEKS ? 1000 : 2000;
    }

    private static void report(List<String> found, boolean violated, String what, @Nullable Object... details) {
        if (violated) {
            found.add(what.formatted(details));
        }
    }
}
