package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wrong requests get a clear 4xx as problem detail that names the field; nothing is stored and nothing is sent. */
@LibraryTest
class BadInputTest {

    @Autowired
    private LibraryBooks books;

    @Autowired
    private Consumers consumers;

    private Shelf book;
    private Map<String, Long> before;

    @BeforeEach
    void count(Library library) {
        book = library.newBook(3);
        consumers.awaitAllRead();
        before = books.rows();
    }

    @AfterEach
    void nothingIsStoredAndNothingSent() {
        assertThat(books.rows()).isEqualTo(before);
        assertThat(book.stock()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "userId | {'bookId':%d,'qty':1}",
                "userId | {'userId':null,'bookId':%d,'qty':1}",
                "userId | {'userId':'abc','bookId':%d,'qty':1}",
                "userId | {'userId':0,'bookId':%d,'qty':1}",
                "bookId | {'userId':1,'qty':1}",
                "bookId | {'userId':1,'bookId':'Moby-Dick','qty':1}",
                "bookId | {'userId':1,'bookId':-1,'qty':1}",
                "qty | {'userId':1,'bookId':%d}",
                "qty | {'userId':1,'bookId':%d,'qty':0}",
                "qty | {'userId':1,'bookId':%d,'qty':-1}",
                "qty | {'userId':1,'bookId':%d,'qty':'abc'}",
                "qty | {'userId':1,'bookId':%d,'qty':1.5}",
                "qty | {'userId':1,'bookId':%d,'qty':99999999999}"
            })
    @DisplayName("004, 5.5, 5.7.10: a loan and a return need user, book and a quantity of 1 at least")
    void aWrongNumber(String field, String body, Library library) {
        String sent = body.formatted(book.bookId());

        names(field, library.post(Library.BORROWS, sent).expectProblem(400));
        names(field, library.post(Library.RETURNS, sent).expectProblem(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'tomorrow'", "'2026-02-29'", "'28.02.2026'", "'2026-02-01 10:00'", "20260201", "'0001-01-01'"})
    @DisplayName("004, 5.5: a date that is none is refused, and named")
    void aWrongDate(String date, Library library) {
        for (String field : new String[] {"borrowDate", "expireDate"}) {
            names(
                    field,
                    library.post(Library.BORROWS, loan("'%s':%s".formatted(field, date)))
                            .expectProblem(400));
        }
        for (String field : new String[] {"returnDate", "expireDate"}) {
            names(
                    field,
                    library.post(Library.RETURNS, loan("'%s':%s".formatted(field, date)))
                            .expectProblem(400));
        }
    }

    @Test
    @DisplayName("004, 5.5: books are not due before they are lent")
    void dueBeforeLent(Library library) {
        names(
                "expireDate",
                library.post(Library.BORROWS, loan("'borrowDate':'2026-11-02','expireDate':'2026-11-01'"))
                        .expectProblem(400));
        names(
                "expireDate",
                library.post(Library.BORROWS, loan("'expireDate':'2000-01-01'")).expectProblem(400));
    }

    @Test
    @DisplayName("004, 5.5, 5.7.6: books are not lent for so late that the default day is none that others would read")
    void dueTooLate(Library library) {
        names(
                "borrowDate",
                library.post(Library.BORROWS, loan("'borrowDate':'2999-12-31'")).expectProblem(400));
    }

    @Test
    @DisplayName("004, 5.7.8: a book that book does not know is not found, and named")
    void anUnknownBook(Library library) {
        names(
                "bookId",
                library.post(Library.BORROWS, "{'userId':1,'bookId':999999999,'qty':1}")
                        .expectProblem(404));
        library.post(Library.RETURNS, "{'userId':1,'bookId':999999999,'qty':1}").expectProblem(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "stock | {'title':'Omoo','stock':-1}",
                "stock | {'title':'Omoo','stock':1000001}",
                "stock | {'title':'Omoo','stock':'many'}",
                "title | {'title':' ','stock':1}",
                "title | {'title':'\u3000\u00a0','stock':1}"
            })
    @DisplayName("004-F5, 5.7.10: a book has a title, and a stock that is not negative")
    void aWrongBook(String field, String body, Library library) {
        names(field, library.post(Library.BOOKS, body).expectProblem(400));
        names(field, send(library, "PUT", body));
        names(field, send(library, "PATCH", body));
    }

    @Test
    @DisplayName("004-F5: a book without a title is none, and nothing of a book is changed into null")
    void nothingIsMissing(Library library) {
        names("title", library.post(Library.BOOKS, "{'stock':1}").expectProblem(400));
        names("title", send(library, "PATCH", "{'title':null}"));
        names("stock", send(library, "PATCH", "{'stock':null}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "'text'", "{} {}"})
    @DisplayName("§0.4: a body that is no JSON object is refused")
    void noJsonObject(String body, Library library) {
        library.post(Library.BORROWS, body).expectProblem(400);
        library.post(Library.RETURNS, body).expectProblem(400);
        library.post(Library.BOOKS, body).expectProblem(400);
    }

    @Test
    @DisplayName("§0.4: what is not there is not found, and pages are what they can be")
    void nothingThere(Library library) {
        for (String collection : new String[] {Library.BOOKS, Library.BORROWS, Library.RETURNS, Library.USER_INFOS}) {
            library.get(collection + "/999999999").expectProblem(404);
            library.get(collection + "/seven").expectProblem(400);
            library.get(collection + "?size=0").expectProblem(400);
            library.get(collection + "?sort=shoeSize").expectProblem(400);
        }
        library.get(Library.BOOKS + "/search/findByTitle").expectProblem(400);
    }

    private Answer send(Library library, String method, String body) {
        return library.send(
                        method, Library.BOOKS + "/" + book.bookId(), BodyPublishers.ofString(body.replace('\'', '"')))
                .expectProblem(400);
    }

    private String loan(String more) {
        return "{'userId':1,'bookId':%d,'qty':1,%s}".formatted(book.bookId(), more);
    }

    private static void names(String field, Answer refused) {
        assertThat(refused.json().path("field").asText())
                .as(refused.response().body())
                .isEqualTo(field);
    }
}
