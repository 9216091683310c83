package io.pacenote.fakes.simulators.scale;

import io.pacenote.contexts.BoundedContext;
import org.apache.camel.builder.RouteBuilder;

@BoundedContext("simulators.scale")
class ScaleRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:simulators.scale.weigh").routeId("simulators.scale.weigh").setBody(constant(42));
    }
}
