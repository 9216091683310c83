package org.example.host;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;

/** Sagas of one step, which end well, or badly, or not at all. */
public class ParcelRoutes extends RouteBuilder {

    public static final String SEND = "direct:parcel.send";
    public static final String LOSE = "direct:parcel.lose";
    public static final String FORGET = "direct:parcel.forget";

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

        from(LOSE).routeId("parcel.lose")
            .saga().timeout("1m")
                .compensation("direct:parcel.search")
                .throwException(IllegalStateException.class, "lost")
            .end();

        from("direct:parcel.search").routeId("parcel.search")
            .throwException(IllegalStateException.class, "not found");

        from(FORGET).routeId("parcel.forget")
            .saga().timeout("1m")
                .compensation("direct:parcel.nobody")
                .throwException(IllegalStateException.class, "forgotten")
            .end();
        // spotless:on
    }
}
