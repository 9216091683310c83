package io.pacenote.messaging.outbox;

import java.time.Duration;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Whether events are sent. Requests are served without Kafka, too: it is not part of readiness, or no process would be ready while
 * Kafka is away, nor of liveness.
 */
final class OutboxHealthCheck extends AbstractHealthCheck {

    private final Outbox outbox;
    private final Duration limit;

    /** @param limit age of the oldest event from which on it is DOWN */
    OutboxHealthCheck(Outbox outbox, Duration limit) {
        super("pacenote", "outbox");
        this.outbox = outbox;
        this.limit = limit;
    }

    @Override
    public boolean isReadiness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
        try {
            OutboxStats stats = outbox.stats();
            result.detail("pending", stats.pending())
                    .detail("oldestAge", stats.oldestAge().toString())
                    .state(stats.oldestAge().compareTo(limit) > 0 ? State.DOWN : State.UP);
        } catch (RuntimeException e) {
            result.error(e).message("The outbox cannot be read").down();
        }
    }
}
