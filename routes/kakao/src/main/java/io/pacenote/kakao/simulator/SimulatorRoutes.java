package io.pacenote.kakao.simulator;

import static io.pacenote.kakao.simulator.SimulatorChannels.CONTEXT;
import static io.pacenote.kakao.simulator.SimulatorChannels.FAULTS;
import static io.pacenote.kakao.simulator.SimulatorChannels.MESSAGES;
import static io.pacenote.kakao.simulator.SimulatorChannels.SEND;
import static io.pacenote.kakao.simulator.SimulatorChannels.SET_FAULTS;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.simulators.FaultPlan;
import io.pacenote.simulators.FaultyAnswer;
import io.pacenote.simulators.FaultyAnswers;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Import;

/** The simulated service. A message is delivered before a fault holds the answer back or drops it. */
@BoundedContext(CONTEXT)
@Import(FaultyAnswers.class)
class SimulatorRoutes extends RouteBuilder {

    private final Messenger messenger;

    SimulatorRoutes(Messenger messenger) {
        this.messenger = messenger;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(SEND)).routeId(SEND)
            .process(RequestBody.as(MessageOrder.class))
            .setVariable(FaultyAnswer.FAULT).method(messenger, "fault")
            .bean(messenger, "deliver")
            .process(new FaultyAnswer())
            .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(201));

        from(direct(MESSAGES)).routeId(MESSAGES)
            .bean(messenger, "messages");

        from(direct(FAULTS)).routeId(FAULTS)
            .bean(messenger, "plan");

        from(direct(SET_FAULTS)).routeId(SET_FAULTS)
            .process(RequestBody.as(FaultPlan.class))
            .bean(messenger, "replace");
    }
    // spotless:on
}
