package io.pacenote.messaging.failure;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Whether an event may be tried again, a while from its first failure of this kind. */
final class TimeLeft implements Predicate {

    private static final String FAILING_SINCE = "PacenoteFailingSince";

    private final long patience;

    TimeLeft(Duration patience) {
        this.patience = patience.toNanos();
    }

    @Override
    public boolean matches(Exchange exchange) {
        long now = System.nanoTime();
        long since = exchange.getProperty(FAILING_SINCE, now, Long.class);
        exchange.setProperty(FAILING_SINCE, since);
        return now - since < patience;
    }
}
