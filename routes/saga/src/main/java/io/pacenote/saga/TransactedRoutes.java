package io.pacenote.saga;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.TransactedDefinition;

/**
 * The routes that are one transaction from beginning to end, on their caller's thread: a caller may make it part of his
 * own, and nothing happens in a transaction that did not happen in one before. Camel lets {@code transacted()} wrap all of
 * its route.
 */
final class TransactedRoutes {

    private static final String ON_THE_CALLERS_THREAD = "direct:";

    private final CamelContext camel;

    TransactedRoutes(CamelContext camel) {
        this.camel = camel;
    }

    /** The URIs by which they are called. */
    Set<String> endpoints() {
        Set<String> transacted =
                camel.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinitions().stream()
                        .filter(TransactedRoutes::isTransacted)
                        .map(RouteDefinition::getRouteId)
                        .collect(Collectors.toSet());
        return camel.getRoutes().stream()
                .filter(route -> transacted.contains(route.getRouteId()))
                .map(Route::getEndpoint)
                .map(Endpoint::getEndpointUri)
                .filter(uri -> uri.startsWith(ON_THE_CALLERS_THREAD))
                .collect(Collectors.toSet());
    }

    /** A policy that is named may be another than the ordinary one, and its database another than that of the sagas. */
    private static boolean isTransacted(RouteDefinition route) {
        return route.getOutputs().stream()
                .anyMatch(output -> output instanceof TransactedDefinition transacted
                        && transacted.getRef() == null
                        && transacted.getPolicy() == null);
    }
}
