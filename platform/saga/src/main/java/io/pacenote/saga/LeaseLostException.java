package io.pacenote.saga;

/** A step has been taken by another before it was reported. */
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("the lease is another's by now", null, false, false);
    }
}
