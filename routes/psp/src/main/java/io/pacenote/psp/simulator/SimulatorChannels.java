package io.pacenote.psp.simulator;

/** Names of the simulator's routes: {@code direct:} endpoint, routeId, and operationId in {@code simulators.yaml}. */
final class SimulatorChannels {

    static final String CONTEXT = "simulators.psp";

    static final String CHARGE = "simulators.psp.charge";
    static final String REFUND = "simulators.psp.refund";
    static final String LOOKUP = "simulators.psp.lookup";
    static final String LEDGER = "simulators.psp.ledger";
    static final String FAULTS = "simulators.psp.faults";
    static final String SET_FAULTS = "simulators.psp.setFaults";

    private SimulatorChannels() {}
}
