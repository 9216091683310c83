package io.pacenote.psp;

/**
 * Give back all that was charged under a reference.
 *
 * @param reference the reference of the charge
 * @throws IllegalArgumentException when the reference is blank
 */
public record RefundRequest(String reference) {

    public RefundRequest {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("a refund needs the reference of the charge");
        }
    }
}
