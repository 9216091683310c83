package io.pacenote.saga;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/** Routes that leave the thread of their transaction while they are in a saga. */
class LeavingRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:leaving.split").routeId("leaving.split")
            .transacted()
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .split(constant("a,b")).parallelProcessing().stopOnException()
                    .to("direct:trip.join-untransacted")
                .end()
            .end();

        from("direct:leaving.join-and-split").routeId("leaving.join-and-split")
            .transacted()
            .saga().propagation(SagaPropagation.MANDATORY)
                .split(constant("a,b")).parallelProcessing().stopOnException()
                    .to("direct:trip.join-untransacted")
                .end()
            .end();

        from("direct:leaving.tap").routeId("leaving.tap")
            .transacted()
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .wireTap("direct:leaving.left")
                .bean(LeftThreads.class, "await")
            .end();

        from("direct:leaving.queue").routeId("leaving.queue")
            .transacted()
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .to("seda:leaving")
                .bean(LeftThreads.class, "await")
            .end();

        from("seda:leaving").routeId("leaving.queued").to("direct:leaving.left");

        from("direct:leaving.left").routeId("leaving.left")
            .doTry()
                .to("direct:trip.join-untransacted")
            .doCatch(Exception.class)
                .bean(LeftThreads.class, "failed")
            .end();

        from("direct:leaving.afterwards").routeId("leaving.afterwards")
            .to("direct:trip.start")
            .split(constant("a,b")).parallelProcessing().stopOnException()
                .setHeader("seat", simple("${header.seat}-${body}"))
                .to("direct:trip.join-untransacted")
            .end();
        // spotless:on
    }
}
