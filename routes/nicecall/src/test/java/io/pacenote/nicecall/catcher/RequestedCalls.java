package io.pacenote.nicecall.catcher;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.saga;

import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.saga.SagaExchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.SagaCompletionMode;

/** What the catcher sees of the caller: sagas of that name, by number of the call. */
final class RequestedCalls extends RouteBuilder {

    static final String BEGIN = "test.begin";
    static final String COMPLETE = "test.complete";

    // spotless:off
    @Override
    public void configure() {
        from(direct(BEGIN)).routeId(BEGIN)
            .transacted()
            .setProperty(SagaExchange.BUSINESS_KEY, body())
            .to(direct(NicecallChannels.Caller.REQUEST));

        from(direct(NicecallChannels.Caller.REQUEST)).routeId(NicecallChannels.Caller.REQUEST)
            .saga().completionMode(SagaCompletionMode.MANUAL)
                .setBody(constant(true));

        from(direct(COMPLETE)).routeId(COMPLETE)
            .transacted()
            .to(saga("COMPLETE"));
    }
    // spotless:on
}
