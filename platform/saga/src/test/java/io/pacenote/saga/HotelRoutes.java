package io.pacenote.saga;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaPropagation;

/** A participant of its own: the route group {@code hotel}. */
class HotelRoutes extends RouteBuilder {

    static final String GROUP = "hotel";

    @Override
    public void configure() {
        // spotless:off
        from("direct:hotel.join").routeId("hotel.join").routeGroup(GROUP)
            .saga().propagation(SagaPropagation.MANDATORY)
                   .option("seat", header("seat"))
                   .compensation("direct:hotel.undo")
                .bean(Journal.class, "book")
            .end();

        from("direct:hotel.undo").routeId("hotel.undo").routeGroup(GROUP)
            .bean(Journal.class, "undo");
        // spotless:on
    }
}
