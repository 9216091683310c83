package io.pacenote.psp;

/**
 * Names of the port's routes, each a {@code direct:} endpoint and a routeId, and of their circuit breakers.
 *
 * <p>The routes keep the caller's headers, and refuse to run inside a transaction: a provider that hangs would hold a database
 * connection and row locks.
 */
public final class PspChannels {

    /** In: {@link ChargeRequest}, out: {@link ChargeResult}. */
    public static final String CHARGE = "psp.charge";

    /** In: {@link RefundRequest}, out: {@link RefundResult}. */
    public static final String REFUND = "psp.refund";

    /**
     * The provider's part of a compensation. In: {@link RefundRequest}, out: a certain {@link RefundResult}, or {@link
     * RefundOutstandingException} while there is none.
     */
    public static final String REFUND_OR_FAIL = "psp.refundOrFail";

    /** In: {@link LookupRequest}, out: {@link LookupResult}. */
    public static final String LOOKUP = "psp.lookup";

    /** In: {@link ReconcileRequest}, out: {@link Reconciliation.Verdict}. */
    public static final String RECONCILE = "psp.reconcile";

    /** Each operation has a breaker of its own: a provider that cannot charge may still refund. */
    public static final String CHARGE_BREAKER = "psp.charge.breaker";

    public static final String REFUND_BREAKER = "psp.refund.breaker";

    public static final String LOOKUP_BREAKER = "psp.lookup.breaker";

    private PspChannels() {}
}
