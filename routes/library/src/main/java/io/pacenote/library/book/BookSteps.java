package io.pacenote.library.book;

import io.pacenote.rest.problem.ProblemException;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** What librarians do to books (spec 004-F5). Each step runs in the transaction of its route, under the lock of the book. */
@Component
public class BookSteps {

    private final Books books;

    BookSteps(Books books) {
        this.books = books;
    }

    /** Numbers a book; it is not stored yet. */
    public Book add(@Body NewBook wanted) {
        return new Book(books.nextId(), wanted.title(), wanted.author(), wanted.stockOrNone());
    }

    public Book replace(@Header("id") long id, @Body NewBook wanted, Exchange exchange) {
        Book book = meant(id, exchange);
        book.describe(wanted.title(), wanted.author(), wanted.stockOrNone());
        return book;
    }

    public Book change(@Header("id") long id, @Body BookChange change, Exchange exchange) {
        Book book = meant(id, exchange);
        change.applyTo(book);
        return book;
    }

    /** Also if it is on loan: it can still be returned (spec 004, 5.7.11). */
    public void remove(@Header("id") long id, Exchange exchange) {
        books.delete(meant(id, exchange));
    }

    private Book meant(long id, Exchange exchange) {
        Book book = books.lock(id).orElseThrow(() -> ProblemException.notFound("book", id));
        Edition.of(book).requireMeantBy(exchange);
        return book;
    }
}
