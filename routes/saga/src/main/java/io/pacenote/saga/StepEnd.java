package io.pacenote.saga;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of running a step.
 *
 * @param error why it failed, if it did
 * @param isReported whether it is done, as far as the lease says
 * @param due the saga's next compensation, if it has become due
 * @param next the same, if it has been taken for this thread
 */
record StepEnd(Optional<String> error, boolean isReported, Optional<DueCompensation> due, Optional<DueStep> next) {

    /** It runs again, here or elsewhere, when its lease ends; if it is not another's already. */
    static final StepEnd UNREPORTED = new StepEnd(Optional.empty(), false, Optional.empty(), Optional.empty());

    static StepEnd failed(String error) {
        return new StepEnd(Optional.of(error), false, Optional.empty(), Optional.empty());
    }

    /** @param due is for whoever looks for it */
    static StepEnd done(Optional<DueCompensation> due) {
        return new StepEnd(Optional.empty(), true, due, Optional.empty());
    }

    StepEnd withNext(Function<DueCompensation, Optional<DueStep>> take) {
        return new StepEnd(error, isReported, due, due.flatMap(take));
    }

    boolean leavesWork() {
        return due.isPresent() && next.isEmpty();
    }
}
