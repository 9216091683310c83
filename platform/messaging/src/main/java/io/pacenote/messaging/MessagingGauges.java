package io.pacenote.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pacenote.messaging.deadletter.DeadLetters;
import io.pacenote.messaging.outbox.Outbox;
import java.util.concurrent.TimeUnit;

/** What waits in the database to be sent, or to be looked at by an operator; the same in all processes. */
final class MessagingGauges implements MeterBinder {

    private final Outbox outbox;
    private final DeadLetters deadLetters;

    MessagingGauges(Outbox outbox, DeadLetters deadLetters) {
        this.outbox = outbox;
        this.deadLetters = deadLetters;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("pacenote.outbox.pending", outbox, waiting -> waiting.stats().pending())
                .description("events that the broker has not acknowledged yet")
                .register(meters);
        TimeGauge.builder("pacenote.outbox.age", outbox, TimeUnit.MILLISECONDS, waiting -> waiting.stats()
                        .oldestAge()
                        .toMillis())
                .description("how long the oldest of them has waited")
                .register(meters);
        Gauge.builder("pacenote.deadletters", deadLetters, DeadLetters::count)
                .description("records that could not be consumed, and events that could not be sent")
                .register(meters);
    }
}
