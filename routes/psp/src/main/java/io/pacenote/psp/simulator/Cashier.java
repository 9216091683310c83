package io.pacenote.psp.simulator;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What the simulated provider does with an order, faults included, apart from how it answers. */
@Component
@EnableConfigurationProperties(SimulatorSettings.class)
class Cashier {

    private final ChargeStore charges;
    private final SimulatorSettings settings;

    Cashier(ChargeStore charges, SimulatorSettings settings) {
        this.charges = charges;
        this.settings = settings;
    }
}
