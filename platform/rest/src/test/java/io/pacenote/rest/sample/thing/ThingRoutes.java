package io.pacenote.rest.sample.thing;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.platformHttp;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.rest.idempotency.IdempotentRequestPolicy;
import io.pacenote.rest.server.HeaderAllowList;
import io.pacenote.rest.server.RequestBody;
import java.util.TreeSet;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Routes as a system has them. */
@BoundedContext("sample.thing")
public class ThingRoutes extends RouteBuilder {

    private final Things things;
    private final Failures failures;
    private final Gate gate;

    ThingRoutes(Things things, Failures failures, Gate gate) {
        this.things = things;
        this.failures = failures;
        this.gate = gate;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct("sample.thing.create")).routeId("sample.thing.create")
            .transacted()
            .policy(IdempotentRequestPolicy.NAME)
                .process(RequestBody.as(ThingRequest.class))
                .bean(things, "create")
                .bean(gate, "pass");

        from(direct("sample.thing.list")).routeId("sample.thing.list").bean(things, "list");
        from(direct("sample.thing.find")).routeId("sample.thing.find").bean(things, "find");
        from(direct("sample.thing.remove")).routeId("sample.thing.remove").bean(things, "remove");
        from(direct("sample.thing.byName")).routeId("sample.thing.byName").setBody(header("name"));
        from(direct("sample.thing.act")).routeId("sample.thing.act").bean(things, "act");
        from(direct("sample.thing.actByGet")).routeId("sample.thing.actByGet").to(direct("sample.thing.act"));
        from(direct("sample.thing.fail")).routeId("sample.thing.fail").bean(failures, "fail");

        from(direct("sample.thing.wish")).routeId("sample.thing.wish")
            .process(RequestBody.optional(Wish.class));

        from(direct("sample.thing.mirror")).routeId("sample.thing.mirror")
            .setHeader("Route-Secret", constant("inside only"))
            .process(ThingRoutes::mirror);

        from(platformHttp("/plain/mirror").advanced().headerFilterStrategy(HeaderAllowList.withParameters("reference")))
            .routeId("sample.thing.plain")
            .process(ThingRoutes::mirror);

        from(direct("sample.thing.swallow")).routeId("sample.thing.swallow").stop();
    }
    // spotless:on

    private static void mirror(Exchange exchange) {
        exchange.getMessage()
                .setBody(new TreeSet<>(exchange.getMessage().getHeaders().keySet()));
    }
}
