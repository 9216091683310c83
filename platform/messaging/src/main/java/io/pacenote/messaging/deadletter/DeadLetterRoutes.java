package io.pacenote.messaging.deadletter;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.messaging.failure.FailurePolicies;
import org.apache.camel.builder.RouteBuilder;

/** Puts a failed record aside. It does not give up while the database is away, so that none is lost. */
public final class DeadLetterRoutes extends RouteBuilder {

    /** Expects an exchange whose failure is being handled. */
    public static final String MOVE = "pacenote.dead-letter.move";

    static final String WRITE = "pacenote.dead-letter.write";

    private final DeadLetters deadLetters;

    DeadLetterRoutes(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(MOVE)).routeId(MOVE).routeConfigurationId(FailurePolicies.PERSISTENT)
            .setBody(FailedRecord::of)
            .to(direct(WRITE));

        from(direct(WRITE)).routeId(WRITE)
            .transacted()
            .bean(deadLetters, "store");
    }
    // spotless:on
}
