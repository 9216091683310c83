package io.pacenote.library.book;

import io.pacenote.rest.hal.HalModels;
import io.pacenote.rest.hal.PageRequestParameters;
import io.pacenote.rest.problem.ProblemException;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.IanaLinkRelations;
import org.springframework.hateoas.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers of {@code /books} (spec 004-F1, N6, 5.5). */
@Component
public class BookApi {

    private static final Set<String> SORTABLE = Set.of("id", "title", "author", "stock");

    private final Books books;

    BookApi(Books books) {
        this.books = books;
    }

    public ResponseEntity<?> created(@Body Book book, Exchange exchange) {
        EntityModel<BookView> model = model(HalModels.of(exchange), book);
        return ResponseEntity.created(
                        model.getRequiredLink(IanaLinkRelations.SELF).toUri())
                .eTag(Edition.of(book).formattedTag())
                .body(model);
    }

    public ResponseEntity<?> changed(@Body Book book, Exchange exchange) {
        return ResponseEntity.ok().eTag(Edition.of(book).formattedTag()).body(model(HalModels.of(exchange), book));
    }

    /** 304 for who has this version already. */
    public ResponseEntity<?> find(@Header("id") long id, Exchange exchange) {
        Book book = books.findById(id).orElseThrow(() -> ProblemException.notFound("book", id));
        Edition edition = Edition.of(book);
        return edition.isKnownTo(exchange)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(edition.formattedTag())
                        .build()
                : changed(book, exchange);
    }

    /** For borrow, which wants to know before a loan is requested (spec 004-N1, 5.7.1). */
    public Availability availability(@Header("id") long id) {
        return books.findById(id)
                .map(book -> new Availability(id, true, book.getStock()))
                .orElseGet(() -> new Availability(id, false, 0));
    }

    public PagedModel<?> list(Exchange exchange) {
        return page(books.findAll(wanted(exchange)), exchange);
    }

    public PagedModel<?> findByTitle(@Header("title") String title, Exchange exchange) {
        return page(books.findByTitle(title, wanted(exchange)), exchange);
    }

    public PagedModel<?> findByAuthor(@Header("author") String author, Exchange exchange) {
        return page(books.findByAuthor(author, wanted(exchange)), exchange);
    }

    private static Pageable wanted(Exchange exchange) {
        return PageRequestParameters.of(exchange, SORTABLE, Sort.by("id"));
    }

    private static PagedModel<?> page(Page<Book> page, Exchange exchange) {
        HalModels models = HalModels.of(exchange);
        return models.page("books", page, book -> model(models, book));
    }

    private static EntityModel<BookView> model(HalModels models, Book book) {
        return models.entity(BookView.of(book), "book", "/books/" + book.getId());
    }
}
