package io.pacenote.benchmarks.engines;

import static org.apache.camel.model.SagaCompletionMode.MANUAL;
import static org.apache.camel.model.SagaPropagation.MANDATORY;

import io.pacenote.benchmarks.Business;
import io.pacenote.benchmarks.PaymentRefusedException;
import org.apache.camel.builder.RouteBuilder;

/** The saga as Camel routes: each step commits with what the saga service notes of it. */
final class OrderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // a refusal is part of the business: it reaches the order as it is, and nobody logs it
        errorHandler(noErrorHandler());

        // spotless:off
        from("direct:order").routeId("order")
            .doTry()
                .to("direct:credit.reserve")
                .to("direct:stock.reserve")
                .to("direct:payment.charge")
            .doCatch(PaymentRefusedException.class)
                .to("direct:order.reject")
            .end();

        from("direct:credit.reserve").routeId("credit.reserve")
            .transacted()
            .saga().completionMode(MANUAL).timeout("1m")
                   .option("orderId", header("orderId"))
                   .compensation("direct:credit.release")
                .bean(Business.class, "reserveCredit")
            .end();

        from("direct:stock.reserve").routeId("stock.reserve")
            .transacted()
            .saga().propagation(MANDATORY)
                   .option("orderId", header("orderId"))
                   .compensation("direct:stock.release")
                .bean(Business.class, "reserveStock")
            .end();

        from("direct:payment.charge").routeId("payment.charge")
            .transacted()
            .saga().propagation(MANDATORY)
                .bean(Business.class, "charge")
            .end()
            .to("saga:complete");

        from("direct:order.reject").routeId("order.reject")
            .transacted()
            .to("saga:compensate");

        from("direct:stock.release").routeId("stock.release")
            .transacted()
            .bean(Business.class, "releaseStock");

        from("direct:credit.release").routeId("credit.release")
            .transacted()
            .bean(Business.class, "releaseCredit")
            .bean(Ends.class, "compensatedByCommit");
        // spotless:on
    }
}
