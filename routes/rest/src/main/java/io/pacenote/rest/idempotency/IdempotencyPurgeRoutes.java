package io.pacenote.rest.idempotency;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Deletes answers that are past their time, as a route, so that an operator sees it and can stop it. */
public final class IdempotencyPurgeRoutes extends RouteBuilder {

    private final IdempotencyKeys keys;
    private final Duration period;

    public IdempotencyPurgeRoutes(IdempotencyKeys keys, Duration period) {
        this.keys = keys;
        this.period = period;
    }

    @Override
    public void configure() {
        // spotless:off
        fromF("timer:rest.idempotency.purge?period=%d", period.toMillis()).routeId("rest.idempotency.purge")
            .bean(keys, "purge");
        // spotless:on
    }
}
