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
    DISABLED;

    /** Whether the provider holds money, or will when a call that is under way gets there. */
    boolean mayBeCharged() {
        return this == PENDING || this == APPROVED;
    }

    /** Whether the payment has been given up, and no money is left at the provider. */
    boolean isEnd() {
        return this == CANCELLED || this == DISABLED;
    }
}
