package io.pacenote.rest.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name as the client knows it; nested ones with dots
 * @param message what it must be, for the client's eyes
 */
public record FieldError(String field, String message) {}
