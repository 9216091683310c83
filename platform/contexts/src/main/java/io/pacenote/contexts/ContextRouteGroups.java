package io.pacenote.contexts;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteBuilderLifecycleStrategy;

/** Puts the routes of every context into the Camel route group of its name, so that no route has to say it. */
final class ContextRouteGroups implements RouteBuilderLifecycleStrategy {

    private final List<ChosenContext> contexts;

    ContextRouteGroups(List<ChosenContext> contexts) {
        this.contexts = contexts;
    }

    @Override
    public void afterConfigure(RouteBuilder builder) {
        contexts.stream()
                .filter(context -> context.owns(builder.getClass()))
                .forEach(context -> group(builder, context.name()));
    }

    private static void group(RouteBuilder builder, String name) {
        builder.getRouteCollection().getRoutes().forEach(route -> route.routeGroup(name));
        builder.getTemplatedRouteCollection().getTemplatedRoutes().forEach(route -> route.group(name));
    }
}
