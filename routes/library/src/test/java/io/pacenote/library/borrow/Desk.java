package io.pacenote.library.borrow;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Client;

/** Where users borrow. */
final class Desk extends Client {

    static final String BORROWS = "/library/borrows";

    Desk(int port) {
        super(port);
    }

    Answer borrow() {
        return post(BORROWS, "{'userId':2,'bookId':3,'qty':4}");
    }

    String statusOf(long borrowId) {
        return get(BORROWS + "/" + borrowId).expect(200).json().path("status").asText();
    }
}
