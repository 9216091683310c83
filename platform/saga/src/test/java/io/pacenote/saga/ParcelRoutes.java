package io.pacenote.saga;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/** A saga whose step has an option of whatever type, and routes that clear their headers before its end. */
class ParcelRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // spotless:off
        from("direct:parcel.send").routeId("parcel.send")
            .transacted()
            .saga().propagation(SagaPropagation.MANDATORY)
                   .option("value", header("value"))
                   .option("seat", constant("parcel"))
                   .compensation("direct:trip.undo")
                .bean(Journal.class, "book")
            .end();

        from("direct:parcel.careless").routeId("parcel.careless")
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .removeHeaders("*")
                .to("saga:complete")
            .end();

        from("direct:parcel.careful").routeId("parcel.careful")
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .removeHeaders("*", Exchange.SAGA_LONG_RUNNING_ACTION)
                .to("saga:complete")
            .end();

        from("direct:parcel.saga-again").routeId("parcel.saga-again")
            .saga().propagation(SagaPropagation.MANDATORY)
                   .compensation("direct:parcel.undo-in-saga")
                .bean(Journal.class, "book")
            .end();

        from("direct:parcel.undo-in-saga").routeId("parcel.undo-in-saga")
            .saga()
                .bean(Journal.class, "undo")
            .end();
        // spotless:on
    }
}
