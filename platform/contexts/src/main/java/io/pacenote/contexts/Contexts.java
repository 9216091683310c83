package io.pacenote.contexts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;

/**
 * The bounded contexts that this process runs. A stopped context consumes nothing, works on nothing and answers its HTTP
 * requests with 503; its neighbours do not notice, and what was sent to it waits in Kafka.
 */
public class Contexts {

    private final CamelContext camel;
    private final List<ChosenContext> contexts;

    /** By context, kept for the requests once all are there: each asks, and Camel looks through the routes of all. */
    private final Map<String, List<String>> knownRoutes = new ConcurrentHashMap<>();

    Contexts(CamelContext camel, List<ChosenContext> contexts) {
        this.camel = camel;
        this.contexts = contexts;
    }

    /** All contexts of this process, by name. */
    public List<ContextStatus> list() {
        return contexts.stream()
                .map(ChosenContext::name)
                .sorted()
                .map(this::status)
                .toList();
    }

    /** The systems of which this process runs at least one context. */
    public Set<String> systems() {
        return contexts.stream()
                .map(context -> ContextSelection.systemOf(context.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this process runs the context at all, started or stopped. */
    public boolean isPresent(String name) {
        return contexts.stream().anyMatch(context -> context.name().equals(name));
    }

    /** Whether this process runs the context and all its routes are started. */
    public boolean isStarted(String name) {
        return isPresent(name) && knownRoutes(name).stream().allMatch(this::isRouteStarted);
    }

    /**
     * Lets the exchanges under way end, then stops the context's routes. Stopping a stopped context changes nothing.
     *
     * @throws UnknownContextException when this process does not run it
     */
    public ContextStatus stop(String name) throws Exception {
        requirePresent(name);
        camel.getRouteController().stopRouteGroup(name);
        return status(name);
    }

    /**
     * Starts the context's routes. Starting a started context changes nothing.
     *
     * @throws UnknownContextException when this process does not run it
     */
    public ContextStatus start(String name) throws Exception {
        requirePresent(name);
        camel.getRouteController().startRouteGroup(name);
        return status(name);
    }

    private void requirePresent(String name) {
        if (!isPresent(name)) {
            throw new UnknownContextException(name);
        }
    }

    private ContextStatus status(String name) {
        List<String> ids = routeIds(name);
        int inflight =
                ids.stream().mapToInt(camel.getInflightRepository()::size).sum();
        boolean started = ids.stream().allMatch(this::isRouteStarted);
        return new ContextStatus(name, started ? ContextStatus.STARTED : ContextStatus.STOPPED, ids.size(), inflight);
    }

    private List<String> knownRoutes(String name) {
        return camel.isStarted() ? knownRoutes.computeIfAbsent(name, this::routeIds) : routeIds(name);
    }

    private List<String> routeIds(String name) {
        return camel.getRoutesByGroup(name).stream().map(Route::getRouteId).toList();
    }

    /** A route that somebody has removed by JMX since has no status, and keeps the others from nothing. */
    private boolean isRouteStarted(String id) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(id);
        return status == null || status.isStarted();
    }
}
