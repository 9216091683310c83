package io.pacenote.saga;

/** Where one step of a saga stands. */
public enum StepState {
    /** The step is part of the saga; its compensation or completion is not due yet. */
    JOINED,
    /** Its compensation or completion is due, or running. */
    PENDING,
    /** Nothing is left to do for it. */
    DONE,
    /** Its attempts are used up. */
    STUCK
}
