package io.pacenote.psp.simulator;

import static io.pacenote.psp.simulator.SimulatorChannels.CHARGE;
import static io.pacenote.psp.simulator.SimulatorChannels.CONTEXT;
import static io.pacenote.psp.simulator.SimulatorChannels.FAULTS;
import static io.pacenote.psp.simulator.SimulatorChannels.LEDGER;
import static io.pacenote.psp.simulator.SimulatorChannels.LOOKUP;
import static io.pacenote.psp.simulator.SimulatorChannels.REFUND;
import static io.pacenote.psp.simulator.SimulatorChannels.SET_FAULTS;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.direct;

import io.pacenote.contexts.BoundedContext;
import io.pacenote.rest.server.RequestBody;
import io.pacenote.simulators.FaultPlan;
import io.pacenote.simulators.FaultyAnswer;
import io.pacenote.simulators.FaultyAnswers;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Import;

/** The simulated provider. An order takes effect before a fault holds its answer back or drops it. */
@BoundedContext(CONTEXT)
@Import(FaultyAnswers.class)
class SimulatorRoutes extends RouteBuilder {

    private final Cashier cashier;
    private final CustomerFaults faults;

    SimulatorRoutes(Cashier cashier, CustomerFaults faults) {
        this.cashier = cashier;
        this.faults = faults;
    }

    // spotless:off
    @Override
    public void configure() {
        from(direct(CHARGE)).routeId(CHARGE)
            .process(RequestBody.as(ChargeOrder.class))
            .setVariable(FaultyAnswer.FAULT).method(faults, "onCharge")
            .bean(cashier, "charge")
            .process(new FaultyAnswer())
            .bean(cashier, "receipt")
            .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(201));

        from(direct(REFUND)).routeId(REFUND)
            .process(RequestBody.as(RefundOrder.class))
            .setVariable(FaultyAnswer.FAULT).method(faults, "onRefund")
            .bean(cashier, "refund")
            .process(new FaultyAnswer())
            .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(201));

        from(direct(LOOKUP)).routeId(LOOKUP)
            .bean(faults, "onLookup(${header.reference})")
            .bean(cashier, "lookup");

        from(direct(LEDGER)).routeId(LEDGER)
            .bean(cashier, "ledger");

        from(direct(FAULTS)).routeId(FAULTS)
            .bean(faults, "plan");

        from(direct(SET_FAULTS)).routeId(SET_FAULTS)
            .process(RequestBody.as(FaultPlan.class))
            .bean(faults, "replace");
    }
    // spotless:on
}
