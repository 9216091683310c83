package io.pacenote.saga;

import static org.apache.camel.model.SagaCompletionMode.MANUAL;
import static org.apache.camel.model.SagaPropagation.MANDATORY;

import org.apache.camel.builder.RouteBuilder;

/** A saga of three steps, each with a transaction of its own, of which the last ends the saga or fails. */
class TourRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:tour.book").routeId("tour.book")
            .to("direct:tour.flight")
            .to("direct:tour.hotel")
            .doTry()
                .to("direct:tour.pay")
            .doCatch(IllegalStateException.class)
                .to("direct:trip.compensate")
            .end();

        from("direct:tour.flight").routeId("tour.flight")
            .transacted()
            .setHeader("seat", simple("${header.tour}-flight"))
            .saga().completionMode(MANUAL)
                   .option("seat", header("seat"))
                   .compensation("direct:tour.undo")
                .bean(Journal.class, "book")
            .end();

        from("direct:tour.hotel").routeId("tour.hotel")
            .transacted()
            .setHeader("seat", simple("${header.tour}-hotel"))
            .saga().propagation(MANDATORY)
                   .option("seat", header("seat"))
                   .compensation("direct:tour.undo")
                .bean(Journal.class, "book")
            .end();

        from("direct:tour.pay").routeId("tour.pay")
            .transacted()
            .saga().propagation(MANDATORY)
                .bean(Journal.class, "failOnDemand")
            .end()
            .to("saga:complete");

        from("direct:tour.undo").routeId("tour.undo")
            .transacted()
            .bean(Journal.class, "undo");
        // spotless:on
    }
}
