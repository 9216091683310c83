package io.pacenote.saga;

import org.apache.camel.builder.RouteBuilder;

/** Sagas that end with their route. */
class AutoTripRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:auto.trip").routeId("auto.trip")
            .saga()
                .to("direct:trip.join")
                .bean(Journal.class, "failOnDemand")
            .end();

        from("direct:auto.untransacted-trip").routeId("auto.untransacted-trip")
            .saga()
                .to("direct:trip.join-untransacted")
                .bean(Journal.class, "failOnDemand")
            .end();

        from("direct:auto.transacted-trip").routeId("auto.transacted-trip")
            .transacted()
            .saga()
                .to("direct:trip.join")
            .end();
        // spotless:on
    }
}
