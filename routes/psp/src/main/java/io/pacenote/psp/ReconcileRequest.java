package io.pacenote.psp;

/**
 * Compare what we believe of a payment with what the provider knows.
 *
 * @param reference the payment's reference
 * @param status how the payment stands in our books
 */
public record ReconcileRequest(String reference, ChargeStatus status) {

    LookupRequest lookup() {
        return new LookupRequest(reference);
    }
}
