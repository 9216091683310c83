package io.pacenote.saga;

import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/** Saga routes whose exceptions are handled by a policy, or caught on the spot. */
class HandlingRoutes extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        routeConfiguration("handling").onException(IllegalStateException.class).handled(true);
    }

    @Override
    public void configure() {
        // spotless:off
        from("direct:handling.auto").routeId("handling.auto").routeConfigurationId("handling")
            .saga()
                .to("direct:trip.join-untransacted")
                .bean(Journal.class, "failOnDemand")
            .end();

        from("direct:handling.manual").routeId("handling.manual").routeConfigurationId("handling")
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .to("direct:trip.join-untransacted")
                .bean(Journal.class, "failOnDemand")
                .to("saga:complete")
            .end();

        from("direct:handling.manual-below").routeId("handling.manual-below")
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .to("direct:trip.join-untransacted")
                .to("direct:handling.sub")
                .to("saga:complete")
            .end();

        from("direct:handling.sub").routeId("handling.sub").routeConfigurationId("handling")
            .bean(Journal.class, "failOnDemand");

        from("direct:handling.caught").routeId("handling.caught")
            .saga()
                .to("direct:trip.join-untransacted")
                .doTry().to("direct:handling.fails").doCatch(IllegalStateException.class).end()
            .end();

        from("direct:handling.fails").routeId("handling.fails")
            .bean(Journal.class, "failOnDemand");

        from("direct:handling.rolled-back").routeId("handling.rolled-back")
            .saga()
                .to("direct:trip.join-untransacted")
                .rollback().markRollbackOnly()
            .end();

        from("direct:handling.join").routeId("handling.join")
            .saga().propagation(SagaPropagation.MANDATORY)
                   .option("seat", header("seat"))
                   .compensation("direct:handling.undo")
                .bean(Journal.class, "book")
            .end();

        from("direct:handling.undo").routeId("handling.undo").routeConfigurationId("handling")
            .bean(Journal.class, "undo");

        from("direct:handling.join-caught").routeId("handling.join-caught")
            .saga().propagation(SagaPropagation.MANDATORY)
                   .option("seat", header("seat"))
                   .compensation("direct:handling.undo-caught")
                .bean(Journal.class, "book")
            .end();

        from("direct:handling.undo-caught").routeId("handling.undo-caught")
            .doTry().bean(Journal.class, "undo").doCatch(IllegalStateException.class).end();
        // spotless:on
    }
}
