package io.pacenote.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.contexts.Contexts;
import io.pacenote.testkit.AbstractStoppedContextTest;
import io.pacenote.testkit.Client;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Users borrow and return whatever else is down; what waits is done when it is back (spec 004-N4, §0.6 N-1). */
@LibraryTest
class StoppedContextTest extends AbstractStoppedContextTest {

    private static final int SEVERAL = 5;

    @Autowired
    private Contexts contexts;

    private Library library;

    @BeforeEach
    void setUp(Library library) {
        this.library = library;
    }

    @Override
    protected Client operator() {
        return library;
    }

    @Override
    protected Map<String, String> paths() {
        return Map.of(
                LibraryChannels.Book.CONTEXT, Library.BOOKS,
                LibraryChannels.Borrow.CONTEXT, Library.BORROWS,
                LibraryChannels.Returns.CONTEXT, Library.RETURNS,
                LibraryChannels.Dashboard.CONTEXT, Library.USER_INFOS);
    }

    @Override
    protected Map<String, Supplier<Runnable>> acceptedWithout() {
        return Map.of(
                LibraryChannels.Returns.CONTEXT, this::loansForReturn,
                LibraryChannels.Dashboard.CONTEXT, this::loansForTheDashboard);
    }

    private Runnable loansForReturn() {
        Shelf book = library.newBook(SEVERAL);
        List<User> users = several();
        users.forEach(user -> user.borrows(book, 1).awaitBorrowed());
        return () -> users.forEach(user -> user.returns(book, 1).expect(201));
    }

    private Runnable loansForTheDashboard() {
        Shelf book = library.newBook(SEVERAL);
        List<User> users = several();
        users.forEach(user -> user.borrows(book, 1));
        return () -> users.forEach(user -> user.awaitInfo(1, 0));
    }

    @Test
    @DisplayName("004-N4, 5.7.1, 5.7.8: while book is down loans are accepted, and decided when it is back")
    void loansWaitForBook(User user, User greedy, User lost) throws Exception {
        Shelf book = library.newBook(3);
        contexts.stop(LibraryChannels.Book.CONTEXT);

        Loan loan = user.borrows(book, 3);
        Loan tooMuch = greedy.borrows(book, 4);
        Loan ofNothing = lost.borrows(new Shelf(library, 999_999_999), 1);
        assertThat(Stream.of(loan, tooMuch, ofNothing).map(Loan::status)).containsOnly("requested");
        user.returns(book, 3).expectProblem(409);
        contexts.start(LibraryChannels.Book.CONTEXT);

        loan.awaitBorrowed();
        tooMuch.awaitStatus("canceled");
        assertThat(ofNothing.awaitStatus("canceled").reason()).isEqualTo("there is no such book");
        assertThat(book.stock()).isZero();
        user.awaitInfo(3, 0);
        greedy.awaitInfo(0, 0);
        lost.awaitInfo(0, 0);
    }

    @Test
    @DisplayName("004-N4: while book is down books are returned, and are in the stock when it is back")
    void returnsWaitForBook(User user) throws Exception {
        Shelf book = library.newBook(3);
        user.borrows(book, 3).awaitBorrowed();
        user.awaitInfo(3, 0);
        contexts.stop(LibraryChannels.Book.CONTEXT);

        user.returns(book, 2).expect(201);
        user.awaitInfo(1, 0);
        contexts.start(LibraryChannels.Book.CONTEXT);

        book.awaitStock(2);
    }

    private List<User> several() {
        return Stream.generate(library::newUser).limit(SEVERAL).toList();
    }
}
