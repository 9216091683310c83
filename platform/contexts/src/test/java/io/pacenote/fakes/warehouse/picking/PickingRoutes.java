package io.pacenote.fakes.warehouse.picking;

import io.pacenote.contexts.BoundedContext;
import org.apache.camel.builder.RouteBuilder;

@BoundedContext("warehouse.picking")
class PickingRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:warehouse.picking.list").routeId("warehouse.picking.list").setBody(constant("picking"));
        from("direct:warehouse.picking.count")
                .routeId("warehouse.picking.count")
                .setBody(constant(1));
    }
}
