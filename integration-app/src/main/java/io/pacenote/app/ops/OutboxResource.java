package io.pacenote.app.ops;

import io.pacenote.messaging.outbox.Outbox;
import io.pacenote.messaging.outbox.OutboxStats;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for Kafka. */
@RestController
class OutboxResource {

    private final Outbox outbox;

    OutboxResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/ops/outbox")
    OutboxStats stats() {
        return outbox.stats();
    }
}
