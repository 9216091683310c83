package io.pacenote.saga;

/**
 * The saga has ended, is ending, or never existed: no step can join it, and it cannot be ended otherwise. This is the
 * fence against messages that come too late.
 */
public final class SagaNotActiveException extends RuntimeException {

    private final String sagaId;

    public SagaNotActiveException(String sagaId, String attempted) {
        super("saga %s is not active: %s refused".formatted(sagaId, attempted));
        this.sagaId = sagaId;
    }

    /** The id as it came, which need not be that of any saga. */
    public String sagaId() {
        return sagaId;
    }
}
