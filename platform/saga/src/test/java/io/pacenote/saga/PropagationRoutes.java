package io.pacenote.saga;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;
import org.apache.camel.model.SagaPropagation;

/** Each says in a property which saga its block ran in. */
class PropagationRoutes extends RouteBuilder {

    static final String INSIDE = "inside";

    @Override
    public void configure() {
        for (SagaPropagation propagation : SagaPropagation.values()) {
            String name = "propagation." + propagation.name().toLowerCase();
            boolean starts = propagation == SagaPropagation.REQUIRED || propagation == SagaPropagation.REQUIRES_NEW;
            // spotless:off
            from("direct:" + name).routeId(name)
                .saga().propagation(propagation)
                       .completionMode(starts ? SagaCompletionMode.MANUAL : SagaCompletionMode.AUTO)
                    .setProperty(INSIDE, header(Exchange.SAGA_LONG_RUNNING_ACTION))
                .end();
            // spotless:on
        }
    }
}
