package io.pacenote.psp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.psp.ChargeResult;
import io.pacenote.psp.Psp;
import io.pacenote.psp.PspTestApplication;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A provider that takes longer than the port is ready to wait. */
@SpringBootTest(
        classes = PspTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.simulators.enabled=true",
            "pacenote.psp.timeout=500ms",
            "pacenote.psp.breaker.minimum-calls=1000"
        })
class SlowProviderTest {

    @Autowired
    private ProducerTemplate camel;

    @LocalServerPort
    private int port;

    @AfterEach
    void behaveAgain() throws Exception {
        new SimulatorClient(port).faults("{'mode':'none'}");
    }

    @Test
    void isFoundToHaveChargedAlthoughThePortDidNotWait() throws Exception {
        var psp = new Psp(camel);
        var simulator = new SimulatorClient(port);
        String reference = UUID.randomUUID().toString();
        simulator.faults("{'mode':'slow','delayMs':1500}");

        await().untilAsserted(() -> assertThat(psp.charge(reference, "7")).isInstanceOf(ChargeResult.Approved.class));
        assertThat(simulator.ledger(reference)).isEqualTo("CHARGE");
    }
}
