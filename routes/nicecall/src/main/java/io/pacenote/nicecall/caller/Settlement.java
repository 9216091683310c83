package io.pacenote.nicecall.caller;

/** What the result of an attempt to pay has meant for the call. */
public enum Settlement {
    /** The call is established by it. */
    ESTABLISHED,
    /** The call had been paid before, by another request for the same. */
    PAID_BEFORE,
    /** Not paid, as payment refuses. */
    REFUSED,
    /** Perhaps paid: nobody knows, until payment is asked again. */
    UNKNOWN,
    /** Paid on terms that the customer has changed meanwhile: the call is not established. */
    OUTDATED,
    /** The call was cancelled or denied meanwhile. */
    TOO_LATE
}
