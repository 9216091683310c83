package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacenote.testkit.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code /books} (spec 004-F1, F5, N6, 5.5). */
@LibraryTest
class BookApiTest {

    @Test
    @DisplayName(
            "004-F5, §0.4: a book is added, with a number of its own, whatever the client says, and changed and deleted")
    void keepsBooks(Library library) {
        Answer added = library.post(Library.BOOKS, "{'id':1,'title':'Omoo','author':'Melville','stock':'4'}")
                .expect(201);
        String path = pathOf(added);
        assertThat(added.json().path("title").asText()).isEqualTo("Omoo");
        assertThat(added.json().path("stock").asInt()).isEqualTo(4);
        assertThat(added.json().at("/_links/book/href").asText()).endsWith(path);
        assertThat(added.header("Location")).endsWith(path);

        JsonNode replaced =
                library.put(path, "{'title':'Typee','stock':3}").expect(200).json();
        assertThat(replaced.path("title").asText()).isEqualTo("Typee");
        assertThat(replaced.path("author").isNull()).isTrue();
        JsonNode changed = send(library, "PATCH", path, "{'author':'H. Melville'}")
                .expect(200)
                .json();
        assertThat(changed.path("title").asText()).isEqualTo("Typee");
        assertThat(changed.path("author").asText()).isEqualTo("H. Melville");
        assertThat(changed.path("stock").asInt()).isEqualTo(3);

        library.delete(path).expect(204);
        library.get(path).expectProblem(404);
        library.delete(path).expectProblem(404);
        library.put(path, "{'title':'Typee'}").expectProblem(404);
    }

    @Test
    @DisplayName("004-F5: an added book comes once, however often its request comes with its key")
    void addsOnce(Library library) {
        String key = "book-" + LibraryFixtures.unusedNumber();

        Answer first = library.post(Library.BOOKS, "{'title':'Omoo'}", "Idempotency-Key", key)
                .expect(201);
        Answer again = library.post(Library.BOOKS, "{'title':'Omoo'}", "Idempotency-Key", key)
                .expect(201);

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    @DisplayName("004-F5: who changes a version that is not the newest any more gets 412, and nothing is changed")
    void optimisticLocking(Library library) {
        Answer added = library.post(Library.BOOKS, "{'title':'Omoo','stock':4}").expect(201);
        String path = pathOf(added);
        String first = added.header("ETag");

        String second = send(library, "PATCH", path, "{'stock':5}", "If-Match", first)
                .expect(200)
                .header("ETag");
        assertThat(second).isNotEqualTo(first);
        send(library, "PATCH", path, "{'stock':6}", "If-Match", first).expectProblem(412);
        send(library, "PUT", path, "{'title':'Typee'}", "If-Match", first).expectProblem(412);
        send(library, "DELETE", path, "", "If-Match", first).expectProblem(412);
        send(library, "PATCH", path, "{'stock':6}", "If-Match", "W/" + second).expectProblem(412);
        send(library, "PATCH", path, "{'stock':6}", "If-Match", "nonsense").expectProblem(412);
        assertThat(library.get(path).json().path("stock").asInt()).isEqualTo(5);

        send(library, "PATCH", path, "{'stock':6}", "If-Match", "\"other\", " + second)
                .expect(200);
        send(library, "PATCH", path, "{'stock':5}", "If-Match", "\"other\"", "If-Match", tagOf(library, path))
                .expect(200);
        send(library, "PATCH", path, "{'stock':7}", "If-Match", "*").expect(200);
        send(library, "DELETE", path, "", "If-Match", tagOf(library, path)).expect(204);
    }

    @Test
    @DisplayName("004-N6: who has the newest version gets 304, until the stock changes")
    void conditionalGet(Library library, User user) {
        Shelf book = library.newBook(4);
        String path = Library.BOOKS + "/" + book.bookId();
        String tag = library.get(path).expect(200).header("ETag");

        Answer known = send(library, "GET", path, "", "If-None-Match", tag).expect(304);
        assertThat(known.response().body()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(tag);
        send(library, "GET", path, "", "If-None-Match", "W/" + tag).expect(304);
        send(library, "GET", path, "", "If-None-Match", "\"other\"").expect(200);

        user.borrows(book, 1).awaitBorrowed();
        Answer lent = send(library, "GET", path, "", "If-None-Match", tag).expect(200);
        assertThat(lent.json().path("stock").asInt()).isEqualTo(3);
        send(library, "PATCH", path, "{'stock':9}", "If-Match", tag).expectProblem(412);
    }

    @Test
    @DisplayName("004-F1: books are listed by page, sorted, and found by title and author in any case")
    void listsAndSearches(Library library) {
        String mark = "Zz" + LibraryFixtures.unusedNumber();
        for (String title : List.of("b 100%", "a 100_", "c")) {
            library.post(Library.BOOKS, "{'title':'%s %s','author':'Kim %s','stock':1}".formatted(mark, title, mark))
                    .expect(201);
        }

        Answer page = library.get(
                        Library.BOOKS + "/search/findByTitle?title=" + mark.toLowerCase() + "&sort=title,desc&size=2")
                .expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("application/hal+json");
        assertThat(titles(page)).containsExactly(mark + " c", mark + " b 100%");
        assertThat(page.json().at("/page/totalElements").asInt()).isEqualTo(3);
        assertThat(page.json().at("/page/totalPages").asInt()).isEqualTo(2);
        assertThat(titles(library.get(Library.BOOKS + "/search/findByAuthor?author=kim%20" + mark + "&sort=id")))
                .hasSize(3);
        assertThat(titles(library.get(Library.BOOKS + "/search/findByTitle?title=100%25")))
                .contains(mark + " b 100%")
                .doesNotContain(mark + " a 100_");
        assertThat(titles(library.get(Library.BOOKS + "?sort=id,desc&size=3"))).hasSize(3);
        assertThat(titles(library.get(Library.BOOKS + "/search/findByTitle?title=no-such-" + mark)))
                .isEmpty();
    }

    @Test
    @DisplayName("004, 5.7.11: a book on loan may be deleted, and is returned all the same")
    void deletedOnLoan(Library library, User user) {
        Shelf book = library.newBook(2);
        user.borrows(book, 2).awaitBorrowed();

        library.delete(Library.BOOKS + "/" + book.bookId()).expect(204);

        user.returns(book, 2).expect(201);
        user.awaitInfo(0, 0);
    }

    private static String tagOf(Library library, String path) {
        return library.get(path).header("ETag");
    }

    private static List<String> titles(Answer page) {
        return page.expect(200).embedded("books").stream()
                .map(book -> book.path("title").asText())
                .toList();
    }

    private static String pathOf(Answer added) {
        return Library.BOOKS + "/" + added.json().path("id").asLong();
    }

    private static Answer send(Library library, String method, String path, String json, String... headers) {
        return library.send(
                method,
                path,
                json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json.replace('\'', '"')),
                headers);
    }
}
