package io.pacenote.saga;

import io.pacenote.postgres.StoredNames;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.jspecify.annotations.Nullable;

/**
 * Who does a step's compensation: the route group of the route that joined, in any process where that group is started.
 * Routes in no group belong to the application as a whole.
 */
final class Participants {

    private final CamelContext camel;
    private final String application;
    private final StoredNames names;

    Participants(CamelContext camel, String application, StoredNames names) {
        this.camel = camel;
        this.application = application;
        this.names = names;
    }

    /** As it is stored. */
    String of(@Nullable Route route) {
        return names.of(groupOf(route));
    }

    private String groupOf(@Nullable Route route) {
        return route == null || route.getGroup() == null ? application : route.getGroup();
    }

    /** Whether that endpoint is a route of this process which does not run; of groups, {@link #ready} tells. */
    boolean isStopped(String uri) {
        return camel.getRoutes().stream()
                .filter(route -> route.getEndpoint().getEndpointUri().equals(uri))
                .anyMatch(route -> !isStarted(route));
    }

    private boolean isStarted(Route route) {
        var status = camel.getRouteController().getRouteStatus(route.getRouteId());
        return status != null && status.isStarted();
    }

    /** The participants that this process is ready to work for, as they are stored; none before Camel has started. */
    Set<String> ready() {
        Set<String> ready = new HashSet<>();
        Set<String> stopped = new HashSet<>();
        for (Route route : camel.getRoutes()) {
            (isStarted(route) ? ready : stopped).add(groupOf(route));
        }
        stopped.remove(application);
        ready.removeAll(stopped);
        return camel.getStatus().isStarted()
                ? ready.stream().flatMap(names::allOf).collect(Collectors.toSet())
                : Set.of();
    }
}
