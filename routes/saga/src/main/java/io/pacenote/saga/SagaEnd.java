package io.pacenote.saga;

import java.util.Optional;

/**
 * What came of ending a saga.
 *
 * @param before the status that the saga had, of a stuck saga what it was doing; it was ended now if that was ACTIVE
 * @param after the status that it has now, of a stuck saga what it was doing
 * @param compensation that has become due by it
 */
record SagaEnd(SagaStatus before, SagaStatus after, Optional<DueCompensation> compensation) {

    static SagaEnd now(SagaStatus status, Optional<DueCompensation> compensation) {
        return new SagaEnd(SagaStatus.ACTIVE, status, compensation);
    }

    static SagaEnd earlier(SagaStatus status) {
        return new SagaEnd(status, status, Optional.empty());
    }

    boolean isNow() {
        return before == SagaStatus.ACTIVE;
    }

    /** Whether compensations or completions have become due by it. */
    boolean hasMadeWork() {
        return isNow() && (after == SagaStatus.COMPLETING || after == SagaStatus.COMPENSATING);
    }
}
