package io.pacenote.saga;

import static org.apache.camel.model.SagaCompletionMode.MANUAL;
import static org.apache.camel.model.SagaPropagation.MANDATORY;

import org.apache.camel.builder.RouteBuilder;

/** The example of the README. */
class OrderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:order.place").routeId("order.place")
            .transacted()                                 // saga, steps and your tables: one commit
            .setProperty(SagaExchange.BUSINESS_KEY, header("orderId"))
            .saga().completionMode(MANUAL).timeout("1m")  // nobody waits for ever
                .to("direct:credit.reserve")
            .end();

        from("direct:credit.reserve").routeId("credit.reserve")
            .saga().propagation(MANDATORY)
                   .option("orderId", header("orderId"))  // all that the compensation gets
                   .compensation("direct:credit.release")
                .bean(Credits.class, "reserve")
            .end();

        from("direct:credit.release").routeId("credit.release")
            .bean(Credits.class, "release");              // idempotent: it may run twice

        from("direct:order.approve").routeId("order.approve").to("saga:complete");
        from("direct:order.reject").routeId("order.reject").to("saga:compensate");
        // spotless:on
    }
}
