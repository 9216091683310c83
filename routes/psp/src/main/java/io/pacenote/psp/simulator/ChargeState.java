package io.pacenote.psp.simulator;

/** How a charge stands. A reference leaves {@code CHARGED} for {@code REFUNDED}; the other states are final. */
public enum ChargeState {
    CHARGED,
    REFUNDED,
    DECLINED,
    /** Refunded before it was charged: a charge that comes later is declined. */
    CLOSED
}
