package io.pacenote.contexts;

import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.jspecify.annotations.Nullable;

/** Refuses a route whose {@code onException} would have no effect, as {@link NoErrorHandlerByDefault} leaves it no error handler. */
final class ErrorPoliciesByName implements RoutePolicyFactory {

    /** @throws IllegalArgumentException when the route has an {@code onException} and no error handler */
    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode node) {
        RouteDefinition route = (RouteDefinition) node;
        if (route.getErrorHandlerFactory() instanceof NoErrorHandlerDefinition
                && route.getOutputs().stream().anyMatch(OnExceptionDefinition.class::isInstance)) {
            throw new IllegalArgumentException(
                    "The onException of route %s has no effect; move it to a route configuration that has a name, and give the route .routeConfigurationId(name)"
                            .formatted(routeId));
        }
        return null;
    }
}
