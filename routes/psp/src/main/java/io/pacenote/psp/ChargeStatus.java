package io.pacenote.psp;

/** Where a {@link Charge} stands in our books. */
public enum ChargeStatus {
    /** To be charged. After the first attempt the outcome is unknown until the provider has answered. */
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
    CANCELLED;

    /** Whether the provider is still to be called. */
    public boolean isOpen() {
        return this == PENDING || this == REFUND_DUE;
    }

    /** Whether the provider holds money that it may keep, or will when a call that is under way gets there. */
    public boolean mayBeCharged() {
        return this == PENDING || this == APPROVED;
    }
}
