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

    /** The same, as a route step. */
    public static LookupRequest of(String reference) {
        return new LookupRequest(reference);
    }
}
