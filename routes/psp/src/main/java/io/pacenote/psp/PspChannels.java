package io.pacenote.psp;

/**
 * Names of the port's routes. Each is a {@code direct:} endpoint, a routeId and, for the three that call the provider,
 * the name of a circuit breaker.
 *
 * <p>They keep the caller's headers, and refuse to run inside a transaction: a provider that hangs would hold a database
 * connection and row locks.
 */
public final class PspChannels {

    /** In: {@link ChargeRequest}, out: {@link ChargeResult}. */
    public static final String CHARGE = "psp.charge";

    /** In: {@link RefundRequest}, out: {@link RefundResult}. */
    public static final String REFUND = "psp.refund";

    /** In: {@link LookupRequest}, out: {@link LookupResult}. */
    public static final String LOOKUP = "psp.lookup";

    /** In: {@link ReconcileRequest}, out: {@link Reconciliation.Verdict}. */
    public static final String RECONCILE = "psp.reconcile";

    private PspChannels() {}
}
