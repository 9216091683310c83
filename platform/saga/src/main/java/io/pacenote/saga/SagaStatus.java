package io.pacenote.saga;

/** Where a saga stands. */
public enum SagaStatus {
    /** Steps may join; a deadline may be running. */
    ACTIVE,
    /** Ended well; completions are still to run. */
    COMPLETING,
    /** Ended well, nothing left to do. */
    COMPLETED,
    /** To be undone; compensations are still to run, the newest step first. */
    COMPENSATING,
    /** Undone, nothing left to do. */
    COMPENSATED,
    /** A step has used up its attempts; an operator must look, see {@link Sagas#retry}. */
    STUCK
}
