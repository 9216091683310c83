package io.pacenote.saga;

/** What routes tell the saga service, and what it tells compensations and completions, beside Camel's own headers. */
public final class SagaExchange {

    /**
     * Exchange property, read when a saga starts: the name of the saga, by which operators search. Without it the saga is
     * called like the route that starts it.
     */
    public static final String NAME = "PacenoteSagaName";

    /** Exchange property, read when a saga starts: the key of the business case, such as an order number. */
    public static final String BUSINESS_KEY = "PacenoteSagaBusinessKey";

    /**
     * Exchange property, read by {@code saga:compensate}: why the saga is undone. Compensations get it as a header of the
     * same name.
     */
    public static final String CAUSE = "PacenoteSagaCause";

    /** Exchange property: the id of the saga of which the exchange runs a compensation or completion. */
    static final String ENDING = "PacenoteSagaEnding";

    private SagaExchange() {}
}
