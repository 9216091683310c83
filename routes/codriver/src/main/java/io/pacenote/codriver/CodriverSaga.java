package io.pacenote.codriver;

/**
 * The saga that holds an application together, as it is stored: its name in {@code saga.saga}, its options in {@code
 * saga.saga_step}. Sagas in flight keep the words with which they began; see "What is stored by its name" in {@code
 * docs/architecture.md} before a word is changed here, or a route renamed that is a compensation.
 */
public final class CodriverSaga {

    /** The name of all sagas of this system. Once it was that of the route that begins them; it need not be. */
    public static final String NAME = "codriver.subscription.request";

    /** Option: the application. */
    public static final String SUB_ID = "subId";
    /** Option: the member. */
    public static final String USER_ID = "userId";
    /** Option: from when on the member is subscribed. */
    public static final String DATE = "date";

    private CodriverSaga() {}
}
