package io.pacenote.nicecall.payment;

/** The provider has not confirmed a refund yet; it will be asked again. */
final class RefundOutstandingException extends RuntimeException {

    RefundOutstandingException(long callId) {
        super("the refund for call " + callId + " is not confirmed yet");
    }
}
