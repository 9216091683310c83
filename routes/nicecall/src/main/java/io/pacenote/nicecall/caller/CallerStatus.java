package io.pacenote.nicecall.caller;

/** What has become of a call (spec 003, 4.3). */
public enum CallerStatus {
    /** Made; not paid, or not yet. */
    CREATED,
    /** Payment is being asked for the fare. */
    APPROVING,
    /** Paid; drivers get it. */
    APPROVED,
    /** Cannot be served; what was paid goes back. */
    DENIED,
    /** Called off by the customer; what was paid goes back. */
    CANCELLED;

    /** Whether the call has come to nothing. */
    boolean isOver() {
        return this == DENIED || this == CANCELLED;
    }
}
