package io.pacenote.testkit;

import static org.apache.camel.model.ProcessorDefinitionHelper.filterTypeInOutputs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SagaDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.model.TransactedDefinition;

/**
 * Whether a route, or one that it goes on to, changes or sends anything, as far as its steps tell: it opens a transaction, takes
 * part in a saga, or has an endpoint that is no route. What a bean does by itself, they do not tell.
 */
final class RouteEffects {

    private static final String DIRECT = "direct:";

    private final Model routes;

    RouteEffects(CamelContext camel) {
        this.routes = camel.getCamelContextExtension().getContextPlugin(Model.class);
    }

    boolean areIn(String routeId) {
        return areIn(routeId, new HashSet<>());
    }

    private boolean areIn(String routeId, Set<String> seen) {
        RouteDefinition route = routes.getRouteDefinition(routeId);
        if (route == null || !seen.add(routeId)) {
            return false;
        }
        List<ProcessorDefinition<?>> steps = route.getOutputs();
        return !filterTypeInOutputs(steps, TransactedDefinition.class).isEmpty()
                || !filterTypeInOutputs(steps, SagaDefinition.class).isEmpty()
                || filterTypeInOutputs(steps, ToDefinition.class).stream()
                        .anyMatch(to -> isEffect(to.getEndpointUri(), seen));
    }

    private boolean isEffect(String uri, Set<String> seen) {
        return !uri.startsWith(DIRECT) || areIn(uri.replaceFirst("direct:(//)?", ""), seen);
    }
}
