package io.pacenote.saga;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/** Sagas that begin in a trip, as its children if header {@code child} says so. */
class ChildRoutes extends RouteBuilder {

    static final String INSIDE = "idInsideTheChild";

    @Override
    public void configure() {
        // spotless:off
        from("direct:child.begin").routeId("child.begin")
            .transacted()
            .setProperty(SagaExchange.NAME, constant("child"))
            .setProperty(SagaExchange.CHILD, header("child"))
            .to("direct:child.saga")
            .bean(Journal.class, "failOnDemand");

        from("direct:child.begin-untransacted").routeId("child.begin-untransacted")
            .setProperty(SagaExchange.NAME, constant("child"))
            .setProperty(SagaExchange.CHILD, header("child"))
            .to("direct:child.saga");

        from("direct:child.saga").routeId("child.saga")
            .saga().propagation(SagaPropagation.REQUIRES_NEW).completionMode(SagaCompletionMode.MANUAL)
                   .option("seat", header("seat"))
                   .compensation("direct:trip.undo")
                   .completion("direct:trip.confirm")
                .setProperty(INSIDE, header(Exchange.SAGA_LONG_RUNNING_ACTION))
                .bean(Journal.class, "book")
            .end();
        // spotless:on
    }
}
