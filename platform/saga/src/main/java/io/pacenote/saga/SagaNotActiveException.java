package io.pacenote.saga;

/**
 * The saga has ended, is ending, is past its deadline, or never existed: no step can join it, and it cannot be ended
 * otherwise. This is the fence against messages that come too late; to try again is of no use.
 *
 * <p>An {@link IllegalStateException}, as the refusals of Camel's own saga service are.
 */
public final class SagaNotActiveException extends IllegalStateException {

    private final String sagaId;

    /** @param attempted what was refused, such as {@code step} */
    public SagaNotActiveException(String sagaId, String attempted) {
        this(sagaId, "not active", attempted);
    }

    /** @param state what it is instead */
    SagaNotActiveException(String sagaId, String state, String attempted) {
        super("saga %s is %s: %s refused".formatted(sagaId, state, attempted));
        this.sagaId = sagaId;
    }

    /** The id as it came, which need not be that of any saga. */
    public String sagaId() {
        return sagaId;
    }
}
