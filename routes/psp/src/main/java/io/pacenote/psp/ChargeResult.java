package io.pacenote.psp;

/** What came of a {@link ChargeRequest}. */
public sealed interface ChargeResult {

    /**
     * Certain and final: the money was taken, once, now or by an earlier call with this reference.
     *
     * @param providerId the provider's own number of the charge
     */
    record Approved(String providerId) implements ChargeResult {}

    /**
     * Certain and final: we hold no money under this reference, and it will never be charged.
     *
     * @param reason the provider's words, for the member and the operator
     */
    record Declined(String reason) implements ChargeResult {}

    /**
     * Unknown: the money may have been taken. Repeat the charge with the same reference, or look it up; never charge
     * under a new reference because of this.
     *
     * @param cause what went wrong, in words for the member and the operator
     */
    record Unavailable(String cause) implements ChargeResult {}
}
