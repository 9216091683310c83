package io.pacenote.psp;

/**
 * Ask what became of a reference.
 *
 * @param reference the reference of the charge
 * @throws IllegalArgumentException when the reference is blank
 */
public record LookupRequest(String reference) {

    public LookupRequest {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("a lookup needs the reference of the charge");
        }
    }
}
