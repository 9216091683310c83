package io.pacenote.app.crash.library;

import static io.pacenote.app.crash.Books.byKey;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.app.crash.JsonClient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What all contexts of library have on their books, as anybody can read it over HTTP.
 *
 * @param books by their number
 * @param loans by their number
 * @param returns by their number
 * @param accounts by the user's number
 */
record LibraryBooks(
        Map<Long, Book> books, Map<Long, Loan> loans, Map<Long, Return> returns, Map<Long, Account> accounts) {

    record Book(long id, String title, int stock) {}

    record Loan(long id, long userId, long bookId, int qty, String status) {

        boolean isLent() {
            return status.equals(LibraryInvariants.BORROWED);
        }
    }

    record Return(long id, long userId, long bookId, int qty, LocalDate returnDate, long expireDays) {}

    record Account(long userId, long borrowCnt, long expireFee) {}

    static LibraryBooks read(JsonClient client, LibrarySite site) {
        return new LibraryBooks(
                byKey(client.all(site.books(), "books").map(LibraryBooks::book), Book::id),
                byKey(client.all(site.borrows(), "borrows").map(LibraryBooks::loan), Loan::id),
                byKey(client.all(site.broughtBack(), "returns").map(LibraryBooks::aReturn), Return::id),
                byKey(client.all(site.userInfos(), "userInfos").map(LibraryBooks::account), Account::userId));
    }

    /** How many copies are with users, of the loans and returns that are meant. */
    int onLoan(Predicate<Loan> ofLoans, Predicate<Return> ofReturns) {
        return sum(loans.values().stream()
                        .filter(Loan::isLent)
                        .filter(ofLoans)
                        .map(Loan::qty)
                        .toList())
                - sum(returns.values().stream()
                        .filter(ofReturns)
                        .map(Return::qty)
                        .toList());
    }

    private static int sum(Collection<Integer> quantities) {
        return quantities.stream().mapToInt(Integer::intValue).sum();
    }

    private static Book book(JsonNode row) {
        return new Book(
                row.path("id").asLong(),
                row.path("title").asText(),
                row.path("stock").asInt());
    }

    private static Loan loan(JsonNode row) {
        return new Loan(
                row.path("id").asLong(),
                row.path("userId").asLong(),
                row.path("bookId").asLong(),
                row.path("qty").asInt(),
                row.path("status").asText());
    }

    private static Return aReturn(JsonNode row) {
        return new Return(
                row.path("id").asLong(),
                row.path("userId").asLong(),
                row.path("bookId").asLong(),
                row.path("qty").asInt(),
                LocalDate.parse(row.path("returnDate").asText()),
                row.path("expireDays").asLong());
    }

    private static Account account(JsonNode row) {
        return new Account(
                row.path("userId").asLong(),
                row.path("borrowCnt").asLong(),
                row.path("expireFee").asLong());
    }
}
