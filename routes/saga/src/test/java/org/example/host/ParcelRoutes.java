package org.example.host;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;

/** A saga of one step. */
public class ParcelRoutes extends RouteBuilder {

    public static final String SEND = "direct:parcel.send";

    @Override
    public void configure() {
        // spotless:off
        from(SEND).routeId("parcel.send")
            .transacted()
            .saga().completionMode(SagaCompletionMode.MANUAL).timeout("1m")
                .compensation("direct:parcel.recall")
                .log("sent")
            .end();

        from("direct:parcel.recall").routeId("parcel.recall")
            .log("recalled");
        // spotless:on
    }
}
