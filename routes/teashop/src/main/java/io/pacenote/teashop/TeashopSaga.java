package io.pacenote.teashop;

/**
 * The saga that holds an order together, as it is stored: its name in {@code saga.saga}, its option in {@code saga.saga_step}. Sagas
 * in flight keep the words with which they began; see "What is stored by its name" in {@code docs/architecture.md} before a
 * word is changed here, or a route renamed that is a compensation.
 */
public final class TeashopSaga {

    /** The name of all sagas of this system. */
    public static final String NAME = "teashop.order";

    /** Option: the order. */
    public static final String ORDER_ID = "orderId";

    private TeashopSaga() {}
}
