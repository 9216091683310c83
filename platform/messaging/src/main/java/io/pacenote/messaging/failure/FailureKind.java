package io.pacenote.messaging.failure;

/** What is to be done about a failure. */
public enum FailureKind {

    /** The event came too late or is not wanted any more: drop it. */
    DISCARDED,

    /** Database or broker cannot do it now: try again until they can. */
    TRANSIENT,

    /** What it needs is not there yet, and may never be: try again for a while. */
    AWAITED,

    /** The record is no event: trying again is of no use. */
    MALFORMED,

    /** Anything else: try again a few times. */
    OTHER
}
