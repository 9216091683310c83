package io.pacenote.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.messaging.outbox.OutboxStats;
import io.pacenote.postgres.Figures;
import io.pacenote.postgres.Figures.Figure;
import java.util.concurrent.TimeUnit;

/** What waits in the database to be sent, or to be looked at by an operator; the same in all processes. */
final class MessagingGauges implements MeterBinder {

    private final Figure<OutboxStats> outbox;
    private final Figure<Long> deadLetters;

    MessagingGauges(Outbox outbox, DeadLetters deadLetters, Figures database) {
        this.outbox = database.of(outbox::stats);
        this.deadLetters = database.of(deadLetters::count);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("pacenote.outbox.pending", outbox, waiting -> waiting.read(OutboxStats::pending))
                .description("events that the broker has not acknowledged yet")
                .register(meters);
        TimeGauge.builder("pacenote.outbox.age", outbox, TimeUnit.MILLISECONDS, waiting -> waiting.read(
                        stats -> stats.oldestAge().toMillis()))
                .description("how long the oldest of them has waited")
                .register(meters);
        Gauge.builder("pacenote.deadletters", deadLetters, letters -> letters.read(Long::doubleValue))
                .description("records that could not be consumed, and events that could not be sent")
                .register(meters);
    }
}
