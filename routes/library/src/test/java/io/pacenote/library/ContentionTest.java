package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Consumers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many want the same at once (spec 004-N1, N3, 5.7.4). */
@LibraryTest
class ContentionTest {

    private static final int MANY = 20;

    @Autowired
    private LibraryBooks books;

    @Autowired
    private Consumers consumers;

    @RepeatedTest(3)
    @DisplayName("004-N1, F9: of twenty users and one copy, one has it; the stock is never negative")
    void oneCopy(Library library) {
        Shelf book = library.newBook(1);
        List<User> users = Stream.generate(library::newUser).limit(MANY).toList();

        List<Answer> answers = users.stream().map(user -> user.borrowsLater(book, 1)).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().map(Answer::status)).containsAnyOf(201).isSubsetOf(201, 409);
        List<String> outcomes = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> Loan.of(library, answer).awaitDecided().status())
                .toList();
        assertThat(outcomes.stream().filter("borrowed"::equals)).hasSize(1);
        assertThat(outcomes.stream().filter("canceled"::equals)).hasSize(outcomes.size() - 1);
        consumers.awaitAllRead();
        assertThat(book.stock()).isZero();
        assertThat(books.onLoan(book.bookId())).isEqualTo(1);
    }

    @RepeatedTest(3)
    @DisplayName("004-N3, 5.7.4: of ten returns at once of two copies on loan, two are taken and eight are 409")
    void tenReturnsOfTwo(Library library, User user) {
        Shelf book = library.newBook(3);
        user.borrows(book, 2).awaitBorrowed();
        user.awaitInfo(2, 0);

        List<Integer> statuses = IntStream.range(0, 10).mapToObj(each -> user.returnsLater(book, 1)).toList().stream()
                .map(answer -> answer.join().status())
                .toList();

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(2);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(8);
        book.awaitStock(3);
        user.awaitInfo(0, 0);
        assertThat(books.onLoan(book.bookId())).isZero();
    }

    @Test
    @DisplayName("004-N1, N3: borrowed and returned by many at once, no copy is lost, and none is made")
    void backAndForth(Library library) {
        Shelf book = library.newBook(5);
        List<User> users = Stream.generate(library::newUser).limit(MANY).toList();

        users.stream()
                .map(user -> user.borrowsLater(book, 1).thenCompose(answer -> user.returnsLater(book, 1)))
                .toList()
                .forEach(CompletableFuture::join);

        consumers.awaitAllRead();
        assertThat(book.stock() + books.onLoan(book.bookId())).isEqualTo(5);
    }
}
