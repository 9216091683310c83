package io.pacenote.gateway;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.platformHttp;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.scheduler;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.rest.contract.ForwardedSystems;
import org.apache.camel.builder.RouteBuilder;

/** One route for each system, which takes its requests, and one for each of its contexts, which forwards them. */
@BoundedContext(GatewayRoutes.GATEWAY)
public class GatewayRoutes extends RouteBuilder {

    static final String GATEWAY = "gateway";
    static final String READINESS = "gateway.readiness";
    static final String BREAKER_SETTINGS = "gatewayBreaker";

    /** Which of them a path knows, MethodsFilter has asked its contract by then. */
    private static final String METHODS = "GET,HEAD,POST,PUT,PATCH,DELETE";

    private final ForwardedSystems systems;
    private final Targets targets;
    private final GatewaySteps steps;
    private final Readiness readiness;
    private final GatewaySettings settings;

    GatewayRoutes(
            ForwardedSystems systems,
            Targets targets,
            GatewaySteps steps,
            Readiness readiness,
            GatewaySettings settings) {
        this.systems = systems;
        this.targets = targets;
        this.steps = steps;
        this.readiness = readiness;
        this.settings = settings;
    }

    /** The name of the route that forwards to a context, such as {@code gateway.codriver.payment}. */
    static String to(String context) {
        return GATEWAY + "." + context;
    }

    // spotless:off
    @Override
    public void configure() {
        systems.names().forEach(this::take);
        targets.all().forEach(this::forward);

        if (!targets.withAlternatives().isEmpty()) {
            from(scheduler(READINESS).delay(settings.readiness().toMillis())).routeId(READINESS)
                .bean(readiness, "ask");
        }
    }

    private void take(String system) {
        from(platformHttp("/" + system + "/{first}").matchOnUriPrefix(true).httpMethodRestrict(METHODS)
                .advanced().useStreaming(true)).routeId(to(system))
            .routingSlip(method(steps, "routeOf"));
    }

    /** What an answer says, also that something failed, is between client and target: only no answer counts as a failure. */
    private void forward(Target target) {
        String name = to(target.context());
        from(direct(name)).routeId(name)
            .circuitBreaker().id(name + ".breaker").configuration(BREAKER_SETTINGS)
                .process(exchange -> steps.forward(exchange, target))
            .onFallback()
                .process(exchange -> steps.refuse(exchange, target))
            .end();
    }
    // spotless:on
}
