package io.pacenote.psp.simulator;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.psp.ChargeResult;
import io.pacenote.psp.ChargeStatus;
import io.pacenote.psp.LookupResult;
import io.pacenote.psp.Psp;
import io.pacenote.psp.PspTestApplication;
import io.pacenote.psp.Reconciliation.Verdict;
import io.pacenote.psp.RefundResult;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The port and the simulator in one process, whose port nobody knew before it started. */
@SpringBootTest(
        classes = PspTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "pacenote.simulators.enabled=true",
            "pacenote.psp.timeout=30s",
            "pacenote.psp.breaker.minimum-calls=1000"
        })
class PortAgainstSimulatorTest {

    @Autowired
    private ProducerTemplate camel;

    @LocalServerPort
    private int port;

    private final String reference = UUID.randomUUID().toString();
    private Psp psp;
    private SimulatorClient simulator;

    @BeforeEach
    void connect() {
        psp = new Psp(camel);
        simulator = new SimulatorClient(port);
    }

    @AfterEach
    void behaveAgain() throws Exception {
        simulator.faults("{'mode':'none'}");
    }

    @Test
    void chargesOnceForFiftyCallsWithOneReference() throws Exception {
        simulator.faults("{'mode':'none'}");
        var pool = Executors.newFixedThreadPool(50);
        Callable<ChargeResult> call = () -> psp.charge(reference, "7");
        try {
            var results = pool
                    .invokeAll(IntStream.range(0, 50).mapToObj(i -> call).toList())
                    .stream()
                    .map(PortAgainstSimulatorTest::get)
                    .collect(toSet());
            assertThat(results).singleElement().isInstanceOf(ChargeResult.Approved.class);
        } finally {
            pool.shutdown();
        }
        assertThat(simulator.ledger(reference)).isEqualTo("CHARGE");
    }

    @Test
    void aDeclinedCardIsNotInTheLedger() throws Exception {
        assertThat(psp.charge(reference, "402"))
                .isEqualTo(new ChargeResult.Declined("the card of customer 402 is declined"));

        assertThat(simulator.ledger(reference)).isEmpty();
        assertThat(psp.lookup(reference)).isEqualTo(new LookupResult.NotCharged());
    }

    @Test
    void declinesOnlyTheCustomerWhomTheFaultNames() throws Exception {
        simulator.faults("{'mode':'decline','match':{'customer':'13'}}");

        assertThat(psp.charge(reference, "13")).isInstanceOf(ChargeResult.Declined.class);
        assertThat(psp.charge("other-" + reference, "7")).isInstanceOf(ChargeResult.Approved.class);
    }

    @Test
    void aProviderThatIsDownLeavesNoTrace() throws Exception {
        simulator.faults("{'mode':'down'}");

        assertThat(psp.charge(reference, "7")).isInstanceOf(ChargeResult.Unavailable.class);
        assertThat(psp.refund(reference)).isInstanceOf(RefundResult.Unavailable.class);
        assertThat(psp.lookup(reference)).isInstanceOf(LookupResult.Unavailable.class);

        simulator.faults("{'mode':'none'}");
        assertThat(psp.lookup(reference)).isEqualTo(new LookupResult.NotCharged());
    }

    @Test
    void aDroppedResponseIsAskedForAndNothingIsChargedTwice() throws Exception {
        simulator.faults("{'mode':'drop-response'}");

        assertThat(psp.charge(reference, "7")).isInstanceOf(ChargeResult.Approved.class);
        assertThat(psp.charge(reference, "7")).isInstanceOf(ChargeResult.Approved.class);

        assertThat(simulator.ledger(reference)).isEqualTo("CHARGE");
    }

    @Test
    void refundsOnceHoweverOftenItIsAsked() throws Exception {
        psp.charge(reference, "7");
        simulator.faults("{'mode':'drop-response'}");
        assertThat(psp.refund(reference)).isInstanceOf(RefundResult.Refunded.class);
        simulator.faults("{'mode':'none'}");

        assertThat(psp.refund(reference)).isInstanceOf(RefundResult.Refunded.class);
        assertThat(psp.refund(reference)).isInstanceOf(RefundResult.Refunded.class);

        assertThat(psp.lookup(reference)).isInstanceOf(LookupResult.Refunded.class);
        assertThat(simulator.ledger(reference)).isEqualTo("CHARGE REFUND");
    }

    @Test
    void aRefundBeforeTheChargeClosesTheReference() throws Exception {
        assertThat(psp.refund(reference)).isEqualTo(new RefundResult.NothingToRefund());
        assertThat(psp.lookup(reference)).isEqualTo(new LookupResult.NotCharged());

        assertThat(psp.charge(reference, "7")).isInstanceOf(ChargeResult.Declined.class);

        assertThat(simulator.ledger(reference)).isEmpty();
    }

    @Test
    void reconcilesWithTheLedger() {
        assertThat(psp.reconcile(reference, ChargeStatus.APPROVED)).isEqualTo(Verdict.MISSING_AT_PROVIDER);

        psp.charge(reference, "7");

        assertThat(psp.reconcile(reference, ChargeStatus.APPROVED)).isEqualTo(Verdict.AGREES);
        assertThat(psp.reconcile(reference, ChargeStatus.CANCELLED)).isEqualTo(Verdict.REFUND_DUE);
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
