package io.pacenote.saga;

import java.time.Instant;

/**
 * A name of sagas whose steps wait.
 *
 * @param at since when
 * @param reason why
 */
public record PausedSagas(String name, Instant at, String reason) {}
