package io.pacenote.codriver.mypage;

import org.jspecify.annotations.Nullable;

/**
 * One application in the history (spec 000-F5), put together from events. Each kind of event fills fields of its own, so
 * their order and their repetition make no difference; what the member reads is derived from the fields.
 */
final class MypageEntry {

    private final long subId;
    private final long userId;
    private final boolean subStatus;
    private @Nullable String date;
    private @Nullable Long originalSubId;
    private @Nullable Long paymentId;
    private @Nullable String paidDate;
    private @Nullable String paymentFailure;
    private boolean refunded;
    private boolean registered;
    private boolean unregistered;
    private @Nullable String rejection;

    /** What every event of an application tells. */
    MypageEntry(long subId, long userId, boolean subStatus, @Nullable String date) {
        this.subId = subId;
        this.userId = userId;
        this.subStatus = subStatus;
        this.date = date;
    }

    /** The day of the application, which a foreign sender may have left out of some of its events. */
    void dated(@Nullable String day) {
        if (day != null) {
            date = day;
        }
    }

    void duplicateOf(@Nullable Long original) {
        originalSubId = original;
    }

    void paid(@Nullable Long payment, @Nullable String day) {
        paymentId = payment;
        paidDate = day;
    }

    void paymentFailed(@Nullable String reason) {
        paymentFailure = reason;
    }

    void refunded() {
        refunded = true;
    }

    void registered() {
        registered = true;
    }

    void unregistered() {
        unregistered = true;
    }

    void rejected(@Nullable String reason) {
        rejection = reason;
    }

    /** Whether the member has paid and did not get it back (spec 000-F6). */
    boolean isPaid() {
        return paidDate != null && !refunded;
    }

    MypageStatus status() {
        if (!subStatus) {
            return unregistered ? MypageStatus.UNSUBSCRIBED : MypageStatus.CANCEL_REQUESTED;
        }
        if (rejection != null || paymentFailure != null || unregistered) {
            return MypageStatus.FAILED;
        }
        if (registered) {
            return MypageStatus.SUBSCRIBED;
        }
        return isPaid() ? MypageStatus.PAID : MypageStatus.REQUESTED;
    }

    /** Whether the application has had its effect (spec 000-F7). */
    boolean isProcessed() {
        MypageStatus status = status();
        return status == MypageStatus.SUBSCRIBED || status == MypageStatus.UNSUBSCRIBED;
    }

    long subId() {
        return subId;
    }

    long userId() {
        return userId;
    }

    boolean subStatus() {
        return subStatus;
    }

    @Nullable
    String date() {
        return date;
    }

    @Nullable
    Long originalSubId() {
        return originalSubId;
    }

    @Nullable
    Long paymentId() {
        return paymentId;
    }

    @Nullable
    String paidDate() {
        return paidDate;
    }

    @Nullable
    String paymentFailure() {
        return paymentFailure;
    }

    boolean isRefunded() {
        return refunded;
    }

    boolean isRegistered() {
        return registered;
    }

    boolean isUnregistered() {
        return unregistered;
    }

    @Nullable
    String rejection() {
        return rejection;
    }
}
