package io.pacenote.saga;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.TransactedDefinition;

/**
 * The routes that are one transaction from beginning to end, on their caller's thread: a caller may make it part of his
 * own, and nothing happens in a transaction that did not happen in one before. Camel lets {@code transacted()} wrap all of
 * its route.
 */
final class TransactedRoutes {

    private static final String ON_THE_CALLERS_THREAD = "direct:";

    private final CamelContext camel;

    /** A route does not change; its definition is not looked up again at each step. */
    private final Map<Route, Boolean> known = Collections.synchronizedMap(new WeakHashMap<>());

    TransactedRoutes(CamelContext camel) {
        this.camel = camel;
    }

    /** The URIs by which they are called. */
    Set<String> endpoints() {
        return camel.getRoutes().stream()
                .filter(this::isTransacted)
                .map(route -> route.getEndpoint().getEndpointUri())
                .collect(Collectors.toSet());
    }

    boolean isTransacted(String uri) {
        return camel.getRoutes().stream()
                .filter(route -> route.getEndpoint().getEndpointUri().equals(uri))
                .anyMatch(this::isTransacted);
    }

    private boolean isTransacted(Route route) {
        return known.computeIfAbsent(route, this::look);
    }

    /** A policy that is named may be another than the ordinary one, and its database another than that of the sagas. */
    private boolean look(Route route) {
        Model model = camel.getCamelContextExtension().getContextPlugin(Model.class);
        return route.getEndpoint().getEndpointUri().startsWith(ON_THE_CALLERS_THREAD)
                && model.getRouteDefinition(route.getRouteId()).getOutputs().stream()
                        .filter(TransactedDefinition.class::isInstance)
                        .map(TransactedDefinition.class::cast)
                        .anyMatch(transacted -> transacted.getRef() == null && transacted.getPolicy() == null);
    }
}
