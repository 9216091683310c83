package io.pacenote.saga;

/**
 * What came of ending a saga.
 *
 * @param before the status that the saga had, of a stuck saga what it was doing; it was ended now if that was ACTIVE
 * @param after the status that it has now, of a stuck saga what it was doing
 */
record SagaEnd(SagaStatus before, SagaStatus after) {

    boolean isNow() {
        return before == SagaStatus.ACTIVE;
    }

    /** Whether compensations or completions have become due by it. */
    boolean hasMadeWork() {
        return isNow() && (after == SagaStatus.COMPLETING || after == SagaStatus.COMPENSATING);
    }
}
