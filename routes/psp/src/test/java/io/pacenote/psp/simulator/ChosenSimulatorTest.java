package io.pacenote.psp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.psp.PspTestApplication;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A simulator that was chosen by its name misbehaves like one that was switched on with all others. */
@SpringBootTest(
        classes = PspTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "pacenote.contexts=simulators.psp")
class ChosenSimulatorTest {

    @Test
    void cutsTheConnectionInsteadOfAnswering(@LocalServerPort int port) throws Exception {
        var simulator = new SimulatorClient(port);
        String reference = UUID.randomUUID().toString();
        simulator.faults("{'mode':'drop-response'}");

        assertThatThrownBy(() -> simulator.charge(reference, "7")).isInstanceOf(IOException.class);

        simulator.faults("{'mode':'none'}");
        assertThat(simulator.ledger(reference)).isEqualTo("CHARGE");
    }
}
