package io.pacenote.library;

/**
 * The saga that holds a loan together until it is decided, as it is stored: its name in {@code saga.saga}, its option in {@code
 * saga.saga_step}. Sagas in flight keep the words with which they began; see "What is stored by its name" in {@code
 * docs/architecture.md} before a word is changed here, or a route renamed that is a compensation.
 */
public final class LibrarySaga {

    /** The name of all sagas of this system; their business key is the loan. */
    public static final String NAME = "library.borrow";

    /** Option: the loan. */
    public static final String BORROW_ID = "borrowId";

    private LibrarySaga() {}
}
