package io.pacenote.saga;

import java.util.Optional;

/**
 * What came of ending a saga.
 *
 * @param before the status that the saga had, of a stuck saga what it was doing; it was ended now if that was ACTIVE
 * @param after the status that it has now, of a stuck saga what it was doing
 * @param taken the compensation that has become due by it, if it has been taken ahead
 */
record SagaEnd(SagaStatus before, SagaStatus after, Optional<DueStep> taken) {

    static SagaEnd now(SagaStatus status, Optional<DueStep> taken) {
        return new SagaEnd(SagaStatus.ACTIVE, status, taken);
    }

    static SagaEnd earlier(SagaStatus status) {
        return new SagaEnd(status, status, Optional.empty());
    }

    boolean isNow() {
        return before == SagaStatus.ACTIVE;
    }

    /** Whether compensations or completions have become due by it that somebody is to look for. */
    boolean leavesWork() {
        boolean isDue = after == SagaStatus.COMPLETING || after == SagaStatus.COMPENSATING;
        return isNow() && isDue && taken.isEmpty();
    }
}
