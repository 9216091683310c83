package io.pacenote.saga;

import org.apache.camel.builder.RouteBuilder;

/** How trips end, and what their seats do then. */
class TripEndRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:trip.complete").routeId("trip.complete")
            .transacted()
            .to("saga:complete");

        from("direct:trip.compensate").routeId("trip.compensate")
            .transacted()
            .setProperty(SagaExchange.CAUSE, simple("${header.cause}"))
            .to("saga:compensate");

        from("direct:trip.undo").routeId("trip.undo")
            .bean(Journal.class, "undo");

        from("direct:trip.confirm").routeId("trip.confirm")
            .bean(Journal.class, "confirm");

        from("direct:trip.hang").routeId("trip.hang")
            .bean(Journal.class, "hangOnce");
        // spotless:on
    }
}
