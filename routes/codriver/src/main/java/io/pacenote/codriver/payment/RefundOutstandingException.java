package io.pacenote.codriver.payment;

/** The provider has not confirmed a refund yet; it will be asked again. */
final class RefundOutstandingException extends RuntimeException {

    RefundOutstandingException(long subId) {
        super("the refund for subId " + subId + " is not confirmed yet");
    }
}
