package io.pacenote.kakao.simulator;

/** Names of the simulator's routes: {@code direct:} endpoint, routeId, and operationId in {@code simulators.yaml}. */
final class SimulatorChannels {

    static final String CONTEXT = "simulators.kakao";

    static final String SEND = "simulators.kakao.send";
    static final String MESSAGES = "simulators.kakao.messages";
    static final String FAULTS = "simulators.kakao.faults";
    static final String SET_FAULTS = "simulators.kakao.setFaults";

    private SimulatorChannels() {}
}
