package io.pacenote.tracing;

/** What a piece of work is to those beside it. */
public enum WorkKind {
    /** A client waits for it. */
    REQUEST,
    /** It waits for another service. */
    CALL,
    /** It sends a message. */
    SEND,
    /** It does what a message says. */
    RECEIVE,
    /** Nobody outside has a part in it. */
    STEP
}
