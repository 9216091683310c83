package io.pacenote.saga;

import java.util.Optional;

/**
 * What came of running a step.
 *
 * @param error why it failed, if it did
 * @param isReported whether it is done, as far as the lease says
 * @param nextIsDue whether the saga's next step has become due
 * @param next that step, if it has been taken for this thread
 */
record StepEnd(Optional<String> error, boolean isReported, boolean nextIsDue, Optional<DueStep> next) {

    /** It runs again, here or elsewhere, when its lease ends; if it is not another's already. */
    static final StepEnd UNREPORTED = new StepEnd(Optional.empty(), false, false, Optional.empty());

    static StepEnd failed(String error) {
        return new StepEnd(Optional.of(error), false, false, Optional.empty());
    }

    /** The next step, if it is due, is for whoever looks for it. */
    static StepEnd done(boolean nextIsDue) {
        return new StepEnd(Optional.empty(), true, nextIsDue, Optional.empty());
    }

    static StepEnd doneAndNext(Optional<DueStep> next) {
        return new StepEnd(Optional.empty(), true, true, next);
    }

    boolean leavesWork() {
        return nextIsDue && next.isEmpty();
    }
}
