package io.pacenote.saga;

import static org.apache.camel.model.SagaCompletionMode.MANUAL;
import static org.apache.camel.model.SagaPropagation.MANDATORY;

import org.apache.camel.builder.RouteBuilder;

/** Steps that commit in groups. */
class CruiseRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:cruise.start").routeId("cruise.start")
            .transacted(GroupCommitPolicy.NAME)
            .saga().completionMode(MANUAL)
                   .option("seat", header("seat"))
                   .compensation("direct:cruise.undo")
                .bean(Cabins.class, "book")
                .bean(Journal.class, "failOnDemand")
            .end();

        from("direct:cruise.join").routeId("cruise.join")
            .transacted(GroupCommitPolicy.NAME)
            .saga().propagation(MANDATORY)
                   .option("seat", header("seat"))
                   .compensation("direct:cruise.undo")
                .bean(Cabins.class, "book")
                .bean(Journal.class, "failOnDemand")
            .end();

        from("direct:cruise.confirmed").routeId("cruise.confirmed")
            .transacted(GroupCommitPolicy.NAME)
            .saga().propagation(MANDATORY)
                   .option("seat", header("seat"))
                   .completion("direct:cruise.confirm")
                .bean(Cabins.class, "book")
            .end();

        from("direct:cruise.complete").routeId("cruise.complete")
            .transacted(GroupCommitPolicy.NAME)
            .bean(Cabins.class, "book")
            .to("saga:complete");

        from("direct:cruise.last").routeId("cruise.last")
            .transacted(GroupCommitPolicy.NAME)
            .saga().propagation(MANDATORY)
                .bean(Cabins.class, "book")
            .end()
            .to("saga:complete");

        from("direct:cruise.last-confirmed").routeId("cruise.last-confirmed")
            .transacted(GroupCommitPolicy.NAME)
            .to("direct:cruise.confirmed")
            .to("saga:complete");

        from("direct:cruise.compensate").routeId("cruise.compensate")
            .transacted(GroupCommitPolicy.NAME)
            .bean(Cabins.class, "book")
            .to("saga:compensate");

        from("direct:cruise.undo").routeId("cruise.undo")
            .transacted(GroupCommitPolicy.NAME)
            .bean(Cabins.class, "undo");

        from("direct:cruise.confirm").routeId("cruise.confirm")
            .transacted(GroupCommitPolicy.NAME)
            .bean(Cabins.class, "confirm");
        // spotless:on
    }
}
