package io.pacenote.library;

import io.pacenote.testkit.Client;
import io.pacenote.testkit.Person;
import io.pacenote.testkit.Tokens;
import java.util.Map;

/** The running system as anybody outside sees it. */
final class Library extends Client {

    static final String BOOKS = "/library/books";
    static final String BORROWS = "/library/borrows";
    static final String RETURNS = "/library/returns";
    static final String USER_INFOS = "/library/userInfos";

    private final Tokens tokens;

    /** @param caller who calls it */
    Library(int port, Tokens tokens, Person caller) {
        super(port, () -> tokens.of(caller));
        this.tokens = tokens;
    }

    User newUser() {
        long userId = LibraryFixtures.unusedNumber();
        return new User(as(Person.member("user-" + userId, Map.of("userId", userId))), userId);
    }

    /** A book of which there are so many copies. */
    Shelf newBook(int stock) {
        return asLibrarian().add("Book " + LibraryFixtures.unusedNumber(), stock);
    }

    Library asLibrarian() {
        return as(Person.inRole("librarian"));
    }

    private Shelf add(String title, int stock) {
        return new Shelf(
                this,
                post(BOOKS, "{'title':'%s','author':'Melville','stock':%d}".formatted(title, stock))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong());
    }

    private Library as(Person caller) {
        return new Library(port(), tokens, caller);
    }
}
