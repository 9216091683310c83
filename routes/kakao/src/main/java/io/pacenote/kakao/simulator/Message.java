package io.pacenote.kakao.simulator;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivered message.
 *
 * @param id the service's own number of it
 * @param at when
 */
public record Message(UUID id, String recipient, String text, Instant at) {}
