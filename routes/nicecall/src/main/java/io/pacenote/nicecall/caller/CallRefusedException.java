package io.pacenote.nicecall.caller;

/** What is wanted of a call does not fit its state; the message is for the customer. */
final class CallRefusedException extends RuntimeException {

    CallRefusedException(String message) {
        super(message);
    }
}
