package io.pacenote.psp;

/** Policy: do our books and the provider's agree on a payment, and if not, what has to be done? */
public final class Reconciliation {

    /** What to do about it. */
    public enum Verdict {
        /** Nothing. */
        AGREES,
        /** The provider holds money to which we have no right: refund it. */
        REFUND_DUE,
        /** The member counts as paid, but the provider holds no money: an operator must decide. */
        MISSING_AT_PROVIDER,
        /** One side does not know yet: ask again later. */
        UNKNOWN_YET
    }

    private Reconciliation() {}

    /**
     * @param status how the payment stands in our books
     * @param found what the provider answered
     */
    public static Verdict verdict(ChargeStatus status, LookupResult found) {
        boolean isOpen = status == ChargeStatus.PENDING || status == ChargeStatus.REFUND_DUE;
        if (isOpen || found instanceof LookupResult.Unavailable) {
            return Verdict.UNKNOWN_YET;
        }
        boolean paid = status == ChargeStatus.APPROVED;
        boolean charged = found instanceof LookupResult.Charged;
        if (paid == charged) {
            return Verdict.AGREES;
        }
        return charged ? Verdict.REFUND_DUE : Verdict.MISSING_AT_PROVIDER;
    }
}
