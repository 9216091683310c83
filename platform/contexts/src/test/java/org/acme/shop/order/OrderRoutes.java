package org.acme.shop.order;

import io.pacenote.contexts.BoundedContext;
import org.apache.camel.builder.RouteBuilder;

/** A context of somebody else, outside of the platform's packages. */
@BoundedContext("shop.order")
public class OrderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:shop.order.place").routeId("shop.order.place").log("placed");
    }
}
