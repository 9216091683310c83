package io.pacenote.messaging.inbox;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;

import io.pacenote.messaging.MessagingSettings;
import io.pacenote.messaging.failure.FailurePolicies;
import org.apache.camel.builder.RouteBuilder;

/**
 * Keeps the inbox from growing for ever, as a route, so that an operator sees it and can stop it. Every process does it; it is
 * one cheap statement.
 */
final class InboxPurgeRoutes extends RouteBuilder {

    static final String PURGE = "pacenote.inbox.purge";

    private final Inbox inbox;
    private final MessagingSettings.Inbox settings;

    InboxPurgeRoutes(Inbox inbox, MessagingSettings.Inbox settings) {
        this.inbox = inbox;
        this.settings = settings;
    }

    @Override
    public void configure() {
        long interval = settings.purgeInterval().toMillis();
        // spotless:off
        from(scheduler(PURGE).initialDelay(interval).delay(interval)).routeId(PURGE)
            .routeConfigurationId(FailurePolicies.REPEATED_WORK)
            .setBody(constant(settings.retention()))
            .bean(inbox, "purge");
        // spotless:on
    }
}
