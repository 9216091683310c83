package io.pacenote.psp.simulator;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code pacenote.simulators.psp.*}.
 *
 * @param decliningCustomers customers whose card is always declined
 */
@ConfigurationProperties("pacenote.simulators.psp")
record SimulatorSettings(@DefaultValue("402") Set<String> decliningCustomers) {}
