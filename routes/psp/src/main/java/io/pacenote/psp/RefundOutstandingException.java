package io.pacenote.psp;

/** The provider has not confirmed a refund yet: a compensation that waits for it is not done, and is tried again. */
public final class RefundOutstandingException extends RuntimeException {

    public RefundOutstandingException(String message) {
        super(message);
    }
}
