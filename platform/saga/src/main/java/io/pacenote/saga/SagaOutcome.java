package io.pacenote.saga;

import java.util.Optional;

/**
 * What came of ending a saga.
 *
 * @param before the status that the saga had, of a stuck saga what it was doing; it was ended now if that was ACTIVE
 * @param after the status that it has now, of a stuck saga what it was doing
 * @param claimed the compensation that has become due by it, if it was claimed in the same transaction
 */
record SagaOutcome(SagaStatus before, SagaStatus after, Optional<DueStep> claimed) {

    static SagaOutcome now(SagaStatus status, Optional<DueStep> claimed) {
        return new SagaOutcome(SagaStatus.ACTIVE, status, claimed);
    }

    static SagaOutcome earlier(SagaStatus status) {
        return new SagaOutcome(status, status, Optional.empty());
    }

    boolean isNow() {
        return before == SagaStatus.ACTIVE;
    }

    /** Whether compensations or completions have become due by it that the worker is to claim. */
    boolean leavesWork() {
        boolean isDue = after == SagaStatus.COMPLETING || after == SagaStatus.COMPENSATING;
        return isNow() && isDue && claimed.isEmpty();
    }
}
