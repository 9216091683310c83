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
    private final Map<Route, Kind> kinds = Collections.synchronizedMap(new WeakHashMap<>());

    TransactedRoutes(CamelContext camel) {
        this.camel = camel;
    }

    /** How a route commits. */
    enum Kind {
        TRANSACTED,
        GROUPED,
        OTHER
    }

    /** The URIs by which they are called. */
    Set<String> endpoints() {
        return camel.getRoutes().stream()
                .filter(route -> kindOf(route) != Kind.OTHER)
                .map(route -> route.getEndpoint().getEndpointUri())
                .collect(Collectors.toSet());
    }

    Kind kindOf(String uri) {
        return camel.getRoutes().stream()
                .filter(route -> route.getEndpoint().getEndpointUri().equals(uri))
                .map(this::kindOf)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private Kind kindOf(Route route) {
        return kinds.computeIfAbsent(route, this::findKind);
    }

    private Kind findKind(Route route) {
        Model model = camel.getCamelContextExtension().getContextPlugin(Model.class);
        if (!route.getEndpoint().getEndpointUri().startsWith(ON_THE_CALLERS_THREAD)) {
            return Kind.OTHER;
        }
        return model.getRouteDefinition(route.getRouteId()).getOutputs().stream()
                .filter(TransactedDefinition.class::isInstance)
                .map(output -> kindOf((TransactedDefinition) output))
                .findFirst()
                .orElse(Kind.OTHER);
    }

    /** A policy that is named may be another than the ordinary one, and its database another than that of the sagas. */
    private static Kind kindOf(TransactedDefinition transacted) {
        if (GroupCommitPolicy.NAME.equals(transacted.getRef())) {
            return Kind.GROUPED;
        }
        return transacted.getRef() == null && transacted.getPolicy() == null ? Kind.TRANSACTED : Kind.OTHER;
    }
}
