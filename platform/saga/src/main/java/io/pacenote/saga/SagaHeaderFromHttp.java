package io.pacenote.saga;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the saga's id off requests that come by HTTP: whoever knows or guesses one would join, complete or compensate a saga
 * that is not his (CVE-2026-85312). A saga that the route then starts, or is told of by the application, is not touched.
 * {@code pacenote.saga.trust-http-header=true} switches it off, where only services of one's own can send.
 */
final class SagaHeaderFromHttp extends RoutePolicySupport implements RoutePolicyFactory {

    private static final Logger LOG = LoggerFactory.getLogger(SagaHeaderFromHttp.class);
    private static final Set<String> PROTOCOLS = Set.of("http", "https", "ws", "wss");
    private static final String NEVER_FROM_OUTSIDE = "direct:";

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode node) {
        boolean isInternal = node instanceof RouteDefinition route
                && route.getInput().getEndpointUri().startsWith(NEVER_FROM_OUTSIDE);
        return isInternal ? null : this;
    }

    /** The first route of an exchange; where others are called, the header may be that of a saga of this process. */
    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        if (!route.getRouteId().equals(exchange.getFromRouteId()) || !isHttp(exchange.getFromEndpoint())) {
            return;
        }
        @Nullable Object brought = exchange.getIn().removeHeader(Exchange.SAGA_LONG_RUNNING_ACTION);
        if (brought != null && told.add(route.getRouteId())) {
            LOG.warn(
                    "Route {} got a saga's id by HTTP, which is ignored: anybody could send one. If only services of your own"
                            + " can, set pacenote.saga.trust-http-header=true",
                    route.getRouteId());
        }
    }

    private static boolean isHttp(@Nullable Endpoint endpoint) {
        return endpoint instanceof EndpointServiceLocation location
                && location.getServiceProtocol() != null
                && PROTOCOLS.contains(location.getServiceProtocol());
    }
}
