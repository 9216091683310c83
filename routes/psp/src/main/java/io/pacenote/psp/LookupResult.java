package io.pacenote.psp;

/** What the provider knows of a reference at this moment. */
public sealed interface LookupResult {

    /**
     * Certain until a refund is asked for: the money was taken.
     *
     * @param providerId the provider's own number of the charge
     */
    record Charged(String providerId) implements LookupResult {}

    /**
     * Certain for now only: no money was taken. A charge that is still on its way can change that; only a refund closes
     * the reference.
     */
    record NotCharged() implements LookupResult {}

    /**
     * Certain and final: the money was taken and given back.
     *
     * @param providerId the provider's own number of the charge
     */
    record Refunded(String providerId) implements LookupResult {}

    /**
     * Unknown: the provider gave no usable answer. Ask again.
     *
     * @param cause what went wrong, for the operator
     */
    record Unavailable(String cause) implements LookupResult {}
}
