package io.pacenote.saga;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.saga.CamelSagaStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of compensations and completions that no route of this process takes, before a saga needs them. A route may be
 * added after that of the saga, at the start or later; so the worker asks at each of its rounds, and what is missing twice is
 * told. A route that is stopped counts as there: its steps wait for it.
 */
final class CompensationEndpointCheck {

    private static final Logger LOG = LoggerFactory.getLogger(CompensationEndpointCheck.class);

    private final CamelContext camel;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Set<String> told = new HashSet<>();
    private Set<String> missingBefore = Set.of();

    CompensationEndpointCheck(CamelContext camel) {
        this.camel = camel;
    }

    /** A route has a {@code saga()}. */
    void add(CamelSagaStep step) {
        Stream.of(step.getCompensation(), step.getCompletion())
                .flatMap(Optional::stream)
                .map(CompensationEndpointCheck::nameOf)
                .filter(CompensationEndpointCheck::isOfThisProcess)
                .forEach(wanted::add);
    }

    /** Tells once of each that is missing, and again if it was there meanwhile. For one thread. */
    void check() {
        if (!camel.getStatus().isStarted()) {
            return;
        }
        Set<String> missing = missing();
        told.retainAll(missing);
        missing.stream().filter(missingBefore::contains).filter(told::add).forEach(CompensationEndpointCheck::tell);
        missingBefore = missing;
    }

    private static void tell(String endpoint) {
        LOG.warn(
                "No route of this process takes {}, by which saga routes of it compensate or complete: their sagas will be"
                        + " stuck",
                endpoint);
    }

    private Set<String> missing() {
        Set<String> consumed = camel.getRoutes().stream()
                .map(route -> nameOf(route.getEndpoint()))
                .collect(Collectors.toSet());
        return wanted.stream().filter(endpoint -> !consumed.contains(endpoint)).collect(Collectors.toSet());
    }

    private static boolean isOfThisProcess(String endpoint) {
        return endpoint.startsWith("direct:") || endpoint.startsWith("seda:");
    }

    /** Sender and consumer may each have options of their own. */
    private static String nameOf(Endpoint endpoint) {
        return endpoint.getEndpointUri().replaceFirst("\\?.*", "");
    }
}
