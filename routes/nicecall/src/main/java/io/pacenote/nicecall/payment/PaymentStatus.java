package io.pacenote.nicecall.payment;

/** Where a payment stands (spec 003, 4.3). */
public enum PaymentStatus {
    /** To be charged; a call to the provider may be under way, or its outcome unknown. */
    PENDING,
    /** Charged. */
    APPROVED,
    /** The provider refused the card; the customer may try again. */
    DECLINED,
    /** Not wanted any more, and the provider may hold money for it: to be given back. */
    REFUND_DUE,
    /** Not wanted any more by the customer, who is not charged. */
    CANCELLED,
    /** The call cannot be served; the customer is not charged. */
    DISABLED
}
