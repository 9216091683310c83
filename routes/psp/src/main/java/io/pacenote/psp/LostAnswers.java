package io.pacenote.psp;

/**
 * Policy: what a lookup says about a call whose answer got lost. Only what is certain counts; that there is no charge yet
 * is not, since the call may still be on its way.
 */
public final class LostAnswers {

    private LostAnswers() {}

    /** What came of a charge that brought no answer. */
    public static ChargeResult charge(ChargeResult unanswered, LookupResult found) {
        return found instanceof LookupResult.Charged charged
                ? new ChargeResult.Approved(charged.providerId())
                : unanswered;
    }

    /** What came of a refund that brought no answer. */
    public static RefundResult refund(RefundResult unanswered, LookupResult found) {
        return found instanceof LookupResult.Refunded refunded
                ? new RefundResult.Refunded(refunded.providerId())
                : unanswered;
    }
}
