package io.pacenote.app.crash.library;

import java.net.URI;

/**
 * The processes in which the parts of library answer; all may be one.
 *
 * @param operations one that has the operations API
 */
public record LibrarySite(URI book, URI borrow, URI returns, URI dashboard, URI operations) {

    /** Everything in one process. */
    public static LibrarySite in(URI process) {
        return new LibrarySite(process, process, process, process, process);
    }

    URI books() {
        return book.resolve("/library/books");
    }

    URI borrows() {
        return borrow.resolve("/library/borrows");
    }

    URI borrow(long borrowId) {
        return borrow.resolve("/library/borrows/" + borrowId);
    }

    URI broughtBack() {
        return returns.resolve("/library/returns");
    }

    URI userInfos() {
        return dashboard.resolve("/library/userInfos");
    }

    URI sagasOf(long borrowId) {
        return operations.resolve("/ops/sagas?name=library.borrow&key=" + borrowId);
    }

    URI compensation(String sagaId) {
        return operations.resolve("/ops/sagas/" + sagaId + "/compensate");
    }
}
