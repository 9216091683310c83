package io.pacenote.benchmarks;

/** The failure of the third step: a decision, not a trouble that another attempt would get over. */
public final class PaymentRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace, so that what is measured is the engine. */
    public PaymentRefusedException() {
        super("payment refused", null, false, false);
    }
}
