package io.pacenote.messaging.failure;

import io.pacenote.postgres.HandBack;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;

/**
 * A route that has taken an error policy by its name decides about every failure, also about those of the {@code direct:} routes
 * that it calls. Without this, the error handler that Camel gives to each of them would have the last word: a consumer could
 * neither try again nor put aside, and would read the same record for ever.
 */
final class SubRouteFailures implements RoutePolicyFactory {

    private static final String ON_THE_CALLERS_THREAD = "direct:";

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
        return ((RouteDefinition) route).getInput().getEndpointUri().startsWith(ON_THE_CALLERS_THREAD)
                ? new FailuresOfTheCaller()
                : null;
    }

    private static final class FailuresOfTheCaller extends RoutePolicySupport {

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (exchange.getException() != null && hasPolicy(exchange)) {
                HandBack.toTheCaller(exchange);
            }
        }

        private static boolean hasPolicy(Exchange exchange) {
            RouteDefinition first = exchange.getContext()
                    .getCamelContextExtension()
                    .getContextPlugin(Model.class)
                    .getRouteDefinition(exchange.getFromRouteId());
            return first != null && first.getRouteConfigurationId() != null;
        }
    }
}
