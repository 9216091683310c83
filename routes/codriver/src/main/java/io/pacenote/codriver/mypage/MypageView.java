package io.pacenote.codriver.mypage;

import org.jspecify.annotations.Nullable;

/**
 * One application as the member reads it (spec 000-F5, F6).
 *
 * @param paid whether it has been paid, and not paid back
 * @param paidDate day of the payment, in UTC
 * @param reason why it came to nothing
 */
record MypageView(
        long subId,
        long userId,
        boolean subStatus,
        @Nullable String date,
        boolean subProcessed,
        MypageStatus status,
        boolean paid,
        @Nullable Long paymentId,
        @Nullable String paidDate,
        @Nullable String reason) {

    /**
     * @param entry the application
     * @param original the application whose fate it shares, or itself
     */
    static MypageView of(MypageEntry entry, MypageEntry original) {
        return new MypageView(
                entry.subId(),
                entry.userId(),
                entry.subStatus(),
                entry.date(),
                original.isProcessed(),
                original.status(),
                entry.isPaid(),
                entry.paymentId(),
                entry.paidDate(),
                original.rejection() != null ? original.rejection() : original.paymentFailure());
    }
}
