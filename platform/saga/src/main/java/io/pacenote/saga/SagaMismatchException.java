package io.pacenote.saga;

/**
 * A message brought the id of a saga that is not its own: name or business key of the saga are not those that the message
 * claims (see {@link SagaExchange#CLAIMED_ID}). It neither joins nor ends that saga.
 */
public final class SagaMismatchException extends IllegalStateException {

    private final String sagaId;

    SagaMismatchException(SagaReference saga, String attempted) {
        super("saga %s is not '%s' of '%s', as its message claims: %s refused"
                .formatted(saga.id(), saga.name(), saga.businessKey(), attempted));
        this.sagaId = saga.id().toString();
    }

    /** The id as it came. */
    public String sagaId() {
        return sagaId;
    }
}
