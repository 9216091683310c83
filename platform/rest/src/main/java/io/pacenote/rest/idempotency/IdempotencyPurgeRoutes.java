package io.pacenote.rest.idempotency;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Deletes answers that are past their time, as a route, so that an operator sees it and can stop it. */
public final class IdempotencyPurgeRoutes extends RouteBuilder {

    private static final String PURGE = "rest.idempotency.purge";

    private final IdempotencyKeys keys;
    private final Duration period;

    public IdempotencyPurgeRoutes(IdempotencyKeys keys, Duration period) {
        this.keys = keys;
        this.period = period;
    }

    @Override
    public void configure() {
        // spotless:off
        from(scheduler(PURGE).delay(period.toMillis())).routeId(PURGE)
            .bean(keys, "purge");
        // spotless:on
    }
}
