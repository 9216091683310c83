package io.pacenote.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.pacenote.messaging.inbox.DuplicateReceived;
import io.pacenote.messaging.kafka.ConsumerOpened;
import io.pacenote.messaging.kafka.OpenConsumers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;

/** What the consumers of this process do. Groups and inboxes are named in routes: there are few. */
class MessagingMeters {

    private final MeterRegistry meters;
    private final OpenConsumers consumers;
    private final Set<String> measured = ConcurrentHashMap.newKeySet();

    MessagingMeters(MeterRegistry meters, OpenConsumers consumers) {
        this.meters = meters;
        this.consumers = consumers;
    }

    @EventListener
    void duplicate(DuplicateReceived event) {
        meters.counter("pacenote.inbox.duplicates", "consumer", event.consumer())
                .increment();
    }

    /** A group is measured from its first consumer on. */
    @EventListener
    void opened(ConsumerOpened consumer) {
        if (measured.add(consumer.group())) {
            measure(consumer.group());
        }
    }

    private void measure(String group) {
        Gauge.builder("pacenote.consumer.lag", consumers, open -> open.lag(group))
                .tag("group", group)
                .description("records that wait in the partitions of this process")
                .register(meters);
        TimeGauge.builder(
                        "pacenote.consumer.poll.age", consumers, TimeUnit.SECONDS, open -> open.secondsSincePoll(group))
                .tag("group", group)
                .description("how long a consumer has not asked for records; it grows while one cannot be processed")
                .register(meters);
    }
}
