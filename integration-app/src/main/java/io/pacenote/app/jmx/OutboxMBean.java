package io.pacenote.app.jmx;

import io.pacenote.messaging.outbox.Outbox;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedResource;
import org.springframework.stereotype.Component;

/** The figures of {@link Outbox}. */
@Component
@ManagedResource(objectName = "io.pacenote:type=Outbox", description = "Events that wait for Kafka")
public class OutboxMBean {

    private final Outbox outbox;

    OutboxMBean(Outbox outbox) {
        this.outbox = outbox;
    }

    @ManagedAttribute(description = "Events that the broker has not acknowledged yet")
    public long getPending() {
        return outbox.stats().pending();
    }

    @ManagedAttribute(description = "Seconds that the oldest of them has waited; 0 when none does")
    public double getOldestAgeSeconds() {
        return outbox.stats().oldestAge().toMillis() / 1000.0;
    }
}
