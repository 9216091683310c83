package elsewhere.broken;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.contexts.BoundedContext;
import org.apache.camel.builder.RouteBuilder;

/** One route, where the contract has two operations. */
@BoundedContext("broken.part")
public class BrokenRoutes extends RouteBuilder {

    // spotless:off
    @Override
    public void configure() {
        from(direct("broken.part.find")).routeId("broken.part.find").setBody(constant("found"));
    }
    // spotless:on
}
