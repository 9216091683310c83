package io.pacenote.nicecall;

/**
 * The saga that holds a call together, as it is stored: its name in {@code saga.saga}, its option in {@code saga.saga_step}. Sagas
 * in flight keep the words with which they began; see "What is stored by its name" in {@code docs/architecture.md} before a
 * word is changed here, or a route renamed that is a compensation.
 */
public final class NicecallSaga {

    /** The name of all sagas of this system. Once it was that of the route that begins them; it need not be. */
    public static final String NAME = "nicecall.caller.request";

    /** Option: the call. */
    public static final String CALL_ID = "callId";

    private NicecallSaga() {}
}
