package io.pacenote.messaging.outbox;

import java.time.Duration;

/**
 * What waits in the outbox.
 *
 * @param pending events that are not acknowledged by the broker yet
 * @param oldestAge how long the oldest of them has waited; zero when none does
 */
public record OutboxStats(long pending, Duration oldestAge) {}
