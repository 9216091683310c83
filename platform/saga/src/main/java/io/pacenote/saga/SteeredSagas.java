package io.pacenote.saga;

/**
 * What came of changing all sagas that match.
 *
 * @param changed how many were changed by this call
 * @param left how many match still; call again
 */
public record SteeredSagas(int changed, long left) {}
