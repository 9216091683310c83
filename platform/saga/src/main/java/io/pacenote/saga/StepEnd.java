package io.pacenote.saga;

import java.util.Optional;

/**
 * What came of running a step.
 *
 * @param error why it failed, if it did
 * @param isReported whether it is done, as far as the lease says
 * @param nextIsDue whether the saga's next compensation has become due
 * @param next that compensation, if it has been taken ahead
 */
record StepEnd(Optional<String> error, boolean isReported, boolean nextIsDue, Optional<DueStep> next) {

    /** It runs again, here or elsewhere, when its lease ends; if it is not another's already. */
    static final StepEnd UNREPORTED = new StepEnd(Optional.empty(), false, false, Optional.empty());

    /** It is done, and so is the saga. */
    static final StepEnd LAST = done(false, Optional.empty());

    static StepEnd failed(String error) {
        return new StepEnd(Optional.of(error), false, false, Optional.empty());
    }

    static StepEnd done(boolean nextIsDue, Optional<DueStep> next) {
        return new StepEnd(Optional.empty(), true, nextIsDue, next);
    }

    /** Whether it neither failed nor could be reported: its lease is gone. */
    boolean isUnknown() {
        return error.isEmpty() && !isReported;
    }

    boolean leavesWork() {
        return nextIsDue && next.isEmpty();
    }
}
