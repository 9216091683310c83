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

    /**
     * Exchange property, read when a saga starts in a route that runs in another: if true, the other is its parent, and is
     * joined by it. When the parent is compensated, the child is too, whatever has become of it: also if it has completed, so
     * its compensations may run after its completions. Without it a saga that starts in another stands by itself, as Camel
     * means {@code REQUIRES_NEW}. Set it before the route of the saga is called, or after {@code transacted()}: a
     * {@code saga()} at the top of a route is around the whole route.
     */
    public static final String CHILD = "PacenoteSagaChild";

    /** Exchange property: the id of the saga of which the exchange runs a compensation or completion. */
    static final String ENDING = "PacenoteSagaEnding";

    /**
     * Exchange property, read when a saga is joined or ended: the saga's id as a message of others brought it. The saga of this
     * id is joined and ended only if it has the name {@link #CLAIMED_NAME} and the business key {@link #CLAIMED_KEY}; else the
     * step fails with {@link SagaMismatchException}. It says nothing about a saga of any other id, and without it nothing is
     * checked.
     */
    public static final String CLAIMED_ID = "PacenoteClaimedSagaId";

    /** Exchange property, see {@link #CLAIMED_ID}; without it the message belongs to no saga, and joins none. */
    public static final String CLAIMED_NAME = "PacenoteClaimedSagaName";

    /** Exchange property, see {@link #CLAIMED_ID}. */
    public static final String CLAIMED_KEY = "PacenoteClaimedSagaKey";

    private SagaExchange() {}
}
