package io.pacenote.codriver.payment;

/** Where a payment stands. */
public enum PaymentStatus {
    /** To be charged; a call may be under way, or its outcome unknown. */
    PENDING,
    /** Charged. */
    APPROVED,
    /** Refused by the provider for good. */
    DECLINED,
    /** Not wanted any more, and the provider may hold money for it: to be given back. */
    REFUND_DUE,
    /** Given back. */
    REFUNDED,
    /** Not wanted any more, and no money was taken. */
    CANCELLED
}
