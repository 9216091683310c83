package io.pacenote.psp;

/** What came of a {@link RefundRequest}. */
public sealed interface RefundResult {

    /**
     * Certain and final: the money is back, once, now or by an earlier call with this reference.
     *
     * @param providerId the provider's own number of the charge that was given back
     */
    record Refunded(String providerId) implements RefundResult {}

    /**
     * Certain and final: no money was taken under this reference, and none will be. The provider closes the reference,
     * so that a charge which is still on its way is declined when it arrives.
     */
    record NothingToRefund() implements RefundResult {}

    /**
     * Unknown: the money may be back or not. Repeat the refund with the same reference.
     *
     * @param cause what went wrong, for the operator
     */
    record Unavailable(String cause) implements RefundResult {}
}
