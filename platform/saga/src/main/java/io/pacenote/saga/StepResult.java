package io.pacenote.saga;

import java.util.Optional;

/**
 * What came of running a step.
 *
 * @param error why it failed, if it did
 * @param isDone whether it is reported as done
 * @param nextIsDue whether the saga's next compensation has become due
 * @param next that compensation, if it was claimed in the same transaction
 */
record StepResult(Optional<String> error, boolean isDone, boolean nextIsDue, Optional<DueStep> next) {

    /** It runs again: its lease was lost, it was given back, or what came of it could not be stored. */
    static final StepResult NOT_DONE = new StepResult(Optional.empty(), false, false, Optional.empty());

    /** It was given back until a child saga is compensated; what that needs may have become due. */
    static final StepResult WAITS = new StepResult(Optional.empty(), false, true, Optional.empty());

    /** It is done, and no other has become due by it. */
    static final StepResult DONE = new StepResult(Optional.empty(), true, false, Optional.empty());

    static StepResult failed(String error) {
        return new StepResult(Optional.of(error), false, false, Optional.empty());
    }

    /** @param next has become due by it, and may have been claimed */
    static StepResult doneBefore(DueStep next) {
        return new StepResult(Optional.empty(), true, true, next.ifClaimed());
    }

    /** Whether the worker is to claim what has become due. */
    boolean leavesWork() {
        return nextIsDue && next.isEmpty();
    }
}
