package io.pacenote.saga;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/** A trip is a saga of booked seats: the ordinary use, inside the caller's transaction. */
class TripRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:trip.start").routeId("trip.start")
            .transacted()
            .setProperty(SagaExchange.NAME, simple("${header.name}"))
            .setProperty(SagaExchange.BUSINESS_KEY, simple("${header.key}"))
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .bean(Journal.class, "book")
            .end()
            .bean(Journal.class, "failOnDemand");

        from("direct:trip.join").routeId("trip.join")
            .transacted()
            .saga().propagation(SagaPropagation.MANDATORY)
                   .option("seat", header("seat"))
                   .option("price", header("price"))
                   .compensation("direct:trip.undo")
                   .completion("direct:trip.confirm")
                .bean(Journal.class, "book")
            .end()
            .bean(Journal.class, "failOnDemand");

        from("direct:trip.join-untransacted").routeId("trip.join-untransacted")
            .saga().propagation(SagaPropagation.MANDATORY)
                   .option("seat", header("seat"))
                   .compensation("direct:trip.undo")
                .bean(Journal.class, "book")
            .end();

        from("direct:trip.join-for-an-hour").routeId("trip.join-for-an-hour")
            .saga().propagation(SagaPropagation.MANDATORY).timeout("1h")
                .bean(Journal.class, "book")
            .end();

        from("direct:trip.join-for-a-moment").routeId("trip.join-for-a-moment")
            .saga().propagation(SagaPropagation.MANDATORY).timeout("300")
                   .option("seat", header("seat"))
                   .compensation("direct:trip.undo")
                .bean(Journal.class, "book")
            .end();

        from("direct:trip.join-and-hang").routeId("trip.join-and-hang")
            .saga().propagation(SagaPropagation.MANDATORY)
                   .option("seat", header("seat"))
                   .compensation("direct:trip.hang")
                .bean(Journal.class, "book")
            .end();
        // spotless:on
    }
}
