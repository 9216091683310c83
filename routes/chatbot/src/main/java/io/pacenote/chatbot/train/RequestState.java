package io.pacenote.chatbot.train;

/** What has become of a request (spec 002-F6). */
public enum RequestState {
    /** A decision is asked until there is one. */
    UNDECIDED,
    /** It is counted. */
    APPROVED,
    /** It is not. */
    REFUSED,
    /** Its saga has ended without a decision. */
    FORGONE
}
