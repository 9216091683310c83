package io.pacenote.saga;

import org.apache.camel.CamelContext;
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

    /** @param uri by which a route is called */
    boolean includes(String uri) {
        return uri.startsWith(ON_THE_CALLERS_THREAD)
                && camel.getRoutes().stream()
                        .filter(route -> route.getEndpoint().getEndpointUri().equals(uri))
                        .map(Route::getRouteId)
                        .map(camel.getCamelContextExtension().getContextPlugin(Model.class)::getRouteDefinition)
                        .anyMatch(TransactedRoutes::isTransacted);
    }

    /** A policy that is named may be another than the ordinary one, and its database another than that of the sagas. */
    private static boolean isTransacted(RouteDefinition route) {
        return route.getOutputs().stream()
                .anyMatch(output -> output instanceof TransactedDefinition transacted
                        && transacted.getRef() == null
                        && transacted.getPolicy() == null);
    }
}
