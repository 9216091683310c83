package io.pacenote.saga;

/**
 * There is no saga of this id, but it was made so lately that there may be one soon: the message that brings it was sent
 * before the transaction that starts the saga was committed. To try again helps, unless that transaction was rolled back.
 */
public final class SagaNotKnownException extends IllegalStateException {

    private final String sagaId;

    /** @param attempted what was refused, such as {@code step} */
    public SagaNotKnownException(String sagaId, String attempted) {
        super(
                ("saga %s is not known (yet): %s refused. The transaction that starts it has not been committed, or was rolled"
                                + " back; a message leaves a transaction by an outbox, and what leaves its thread does not see it")
                        .formatted(sagaId, attempted));
        this.sagaId = sagaId;
    }

    /** The id as it came. */
    public String sagaId() {
        return sagaId;
    }
}
