package io.pacenote.library.book;

import io.pacenote.library.LibrarySaga;
import io.pacenote.library.book.StockDecision.Nothing;
import io.pacenote.library.book.StockDecision.Refuse;
import io.pacenote.library.book.StockDecision.Take;
import io.pacenote.library.events.BookBorrowed;
import io.pacenote.library.events.BookReturned;
import io.pacenote.library.events.OutOfStock;
import io.pacenote.library.events.StockDecreased;
import io.pacenote.library.events.StockIncreased;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What loans and returns do to the stock. Each step runs in the transaction of its route, and locks the loan before the book. A
 * book that is deleted has no stock to change (spec 004, 5.7.11).
 */
@Component
public class StockSteps {

    private final Books books;
    private final Lendings lendings;

    StockSteps(Books books, Lendings lendings) {
        this.books = books;
        this.lendings = lendings;
    }

    /** Policy decreaseStock (spec 004-F9, 5.4, 5.7.8, 5.7.9): whether the books of a loan are there. */
    public StockDecision decide(@Body BookBorrowed loan) {
        Lending lending = ensure(loan.id());
        if (!lending.isUndecided()) {
            return new Nothing();
        }
        Optional<Book> book = books.lock(loan.bookId());
        if (book.filter(found -> found.has(loan.qty())).isPresent()) {
            return new Take(loan);
        }
        lending.refused();
        String reason = book.map(found -> "out of stock: %d of %d".formatted(found.getStock(), loan.qty()))
                .orElse("there is no such book");
        return new Refuse(new OutOfStock(loan.id(), loan.bookId(), reason));
    }

    /** Follows a decision in the same transaction. */
    public StockDecreased take(@Body BookBorrowed loan) {
        books.lock(loan.bookId()).orElseThrow().take(loan.qty());
        ensure(loan.id()).taken(loan.bookId(), loan.qty());
        return new StockDecreased(loan.bookId(), loan.qty(), loan.id());
    }

    /**
     * Compensation: what was taken is there again, or never will be taken.
     *
     * @return the event that says so; nothing when the stock is not changed by this
     */
    public @Nullable StockIncreased giveBack(@Header(LibrarySaga.BORROW_ID) long borrowId) {
        return Optional.ofNullable(ensure(borrowId).giveBack())
                .flatMap(copies -> putBack(copies.bookId(), copies.qty())
                        .map(book -> new StockIncreased(copies.bookId(), copies.qty(), borrowId, null)))
                .orElse(null);
    }

    /** Policy increaseStock (spec 004, 5.4, 5.7.9): @return the event that says so; nothing when nothing is changed by this. */
    public @Nullable StockIncreased increase(@Body BookReturned back) {
        if (lendings.comeBack(back.id(), back.bookId(), back.qty()) == 0) {
            return null;
        }
        return putBack(back.bookId(), back.qty())
                .map(book -> new StockIncreased(back.bookId(), back.qty(), null, back.id()))
                .orElse(null);
    }

    private Optional<Book> putBack(long bookId, int quantity) {
        Optional<Book> book = books.lock(bookId);
        book.ifPresent(found -> found.putBack(quantity));
        return book;
    }

    private Lending ensure(long borrowId) {
        lendings.ensure(borrowId);
        return lendings.lock(borrowId).orElseThrow();
    }
}
