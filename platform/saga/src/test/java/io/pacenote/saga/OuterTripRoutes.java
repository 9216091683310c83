package io.pacenote.saga;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/** A saga around another one whose start may fail, which the outer one takes in its stride. */
class OuterTripRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:outer.trip").routeId("outer.trip")
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .to("direct:outer.try")
                .to("direct:trip.join-untransacted")
            .end();

        from("direct:outer.try").routeId("outer.try")
            .doTry()
                .toD("direct:${header.inner}")
            .doCatch(Exception.class)
                .setProperty("caught", exceptionMessage())
            .end();

        from("direct:inner.auto").routeId("inner.auto")
            .saga().propagation(SagaPropagation.REQUIRES_NEW)
                   .option("value", body())
                .bean(Journal.class, "book")
            .end();

        from("direct:inner.manual").routeId("inner.manual")
            .saga().propagation(SagaPropagation.REQUIRES_NEW).completionMode(SagaCompletionMode.MANUAL)
                   .option("value", body())
                .bean(Journal.class, "book")
            .end();

        from("direct:inner.throwing").routeId("inner.throwing")
            .saga().propagation(SagaPropagation.REQUIRES_NEW)
                   .option("value", simple("${body.explode}"))
                .bean(Journal.class, "book")
            .end();

        from("direct:inner.transacted").routeId("inner.transacted")
            .transacted()
            .saga().propagation(SagaPropagation.REQUIRES_NEW)
                   .option("value", body())
                .bean(Journal.class, "book")
            .end();

        from("direct:inner.rolled-back").routeId("inner.rolled-back")
            .transacted()
            .saga().propagation(SagaPropagation.REQUIRES_NEW).completionMode(SagaCompletionMode.MANUAL)
                .throwException(IllegalStateException.class, "no seats left")
            .end();
        // spotless:on
    }
}
