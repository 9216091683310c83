package io.pacenote.chatbot.train;

/** What whoever decides has said about a request. */
enum Decision {
    APPROVED,
    REFUSED,
    /** Nothing, or nothing in time. */
    NONE
}
