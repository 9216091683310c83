package io.pacenote.messaging.kafka;

import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.DeadLetterChannelDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a route that consumes from Kafka and says nowhere what becomes of a record that fails: it would read that record for
 * ever, and those behind it never. The others commit what they have processed.
 */
final class ConsumersHavePolicies implements RoutePolicyFactory {

    static final String KAFKA = "kafka:";

    /** @throws IllegalArgumentException when there is neither a failure policy nor a dead letter channel of the route's own */
    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode node) {
        RouteDefinition route = (RouteDefinition) node;
        if (!route.getInput().getEndpointUri().startsWith(KAFKA)) {
            return null;
        }
        if (!putsAside(route)) {
            throw new IllegalArgumentException(
                    "Route %s consumes from Kafka without a failure policy, so that a record that fails would hold up all behind it; add .routeConfigurationId(FailurePolicies.EVENT_CONSUMER)"
                            .formatted(routeId));
        }
        return new CommitAfterRoute();
    }

    private static boolean putsAside(RouteDefinition route) {
        return route.getErrorHandlerFactory() instanceof DeadLetterChannelDefinition
                || route.getOutputs().stream().anyMatch(OnExceptionDefinition.class::isInstance);
    }
}
