package io.pacenote.app.audit;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;

import io.pacenote.messaging.failure.FailurePolicies;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;

/** Forgets actions past their retention, in every process; it is one cheap statement. */
final class AuditPurgeRoutes extends RouteBuilder {

    private static final String PURGE = "pacenote.audit.purge";
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final AuditLog log;
    private final AuditSettings settings;

    AuditPurgeRoutes(AuditLog log, AuditSettings settings) {
        this.log = log;
        this.settings = settings;
    }

    @Override
    public void configure() {
        long interval = INTERVAL.toMillis();
        // spotless:off
        from(scheduler(PURGE).initialDelay(interval).delay(interval)).routeId(PURGE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .setBody(constant(settings.retention()))
            .bean(log, "purge");
        // spotless:on
    }
}
