package io.pacenote.psp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pacenote.psp.PspTestApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The simulator as one sees it who tries it with curl. */
@SpringBootTest(
        classes = PspTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"pacenote.simulators.enabled=true", "pacenote.rest.threads=2"})
class SimulatorTest {

    @LocalServerPort
    private int port;

    private final String reference = UUID.randomUUID().toString();
    private final String customer = "customer-" + reference;
    private SimulatorClient simulator;

    @BeforeEach
    void connect() {
        simulator = new SimulatorClient(port);
    }

    @AfterEach
    void behaveAgain() throws Exception {
        simulator.faults("{'mode':'none'}");
    }

    @Test
    void answersAChargeWithTheChargeAsItStands() throws Exception {
        var answer = simulator.charge(reference, customer);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("state").asText()).isEqualTo("CHARGED");
        assertThat(simulator.get("/charges/" + reference).body()).isEqualTo(answer.body());
        assertThat(simulator.charge(reference, customer)).isEqualTo(answer);
    }

    @Test
    void refusesAReferenceThatStandsForAnotherOrder() throws Exception {
        simulator.charge(reference, customer);

        var answer = simulator.charge(reference, "another");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("field").asText()).isEqualTo("reference");
    }

    @Test
    void knowsNothingOfAReferenceThatItNeverHeardOf() throws Exception {
        assertThat(simulator.get("/charges/" + reference).status()).isEqualTo(404);
    }

    @Test
    void remembersThatACardWasDeclined() throws Exception {
        simulator.faults("{'mode':'decline'}");
        var declined = simulator.charge(reference, customer);
        simulator.faults("{'mode':'none'}");

        assertThat(declined.status()).isEqualTo(402);
        assertThat(simulator.charge(reference, customer).status()).isEqualTo(402);
        assertThat(simulator.get("/charges/" + reference).body().get("state").asText())
                .isEqualTo("DECLINED");
    }

    @Test
    void theLedgerShowsWhatMovedAndTheNet() throws Exception {
        simulator.charge(reference, customer);
        simulator.charge("second-" + reference, customer);
        simulator.refund(reference);

        var ledger = simulator.get("/ledger?customer=" + customer).body();

        assertThat(ledger.get("net").asLong()).isEqualTo(9900);
        assertThat(ledger.get("entries").findValuesAsText("type")).containsExactly("CHARGE", "CHARGE", "REFUND");
        var first = ledger.get("entries").get(0);
        assertThat(first.get("reference").asText()).isEqualTo(reference);
        assertThat(first.get("customer").asText()).isEqualTo(customer);
        assertThat(first.get("amount").asLong()).isEqualTo(9900);
        assertThat(first.get("currency").asText()).isEqualTo("KRW");
        assertThat(first.get("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void noRefundIsBeforeItsCharge(@Autowired JdbcClient jdbc) throws Exception {
        simulator.charge(reference, customer);
        jdbc.sql("update simulators_psp.charge set charged_at = charged_at + interval '1 hour' where reference = ?")
                .param(reference)
                .update();

        simulator.refund(reference);

        assertThat(simulator
                        .get("/ledger?customer=" + customer)
                        .body()
                        .get("entries")
                        .findValuesAsText("type"))
                .containsExactly("CHARGE", "REFUND");
    }

    @Test
    void theLedgerOfAReferenceLeavesTheOthersOut() throws Exception {
        simulator.charge(reference, customer);
        simulator.charge("second-" + reference, customer);

        assertThat(simulator.ledger(reference)).isEqualTo("CHARGE");
        assertThat(simulator
                        .get("/ledger?reference=" + reference + "&customer=nobody")
                        .body()
                        .get("entries"))
                .isEmpty();
    }

    @Test
    void cutsTheConnectionInsteadOfAnswering() throws Exception {
        simulator.faults("{'mode':'drop-response'}");

        assertThatThrownBy(() -> simulator.charge(reference, customer)).isInstanceOf(IOException.class);

        assertThat(simulator.ledger(reference)).isEqualTo("CHARGE");
    }

    @Test
    void cutsTheConnectionOfADeclinedCardToo() throws Exception {
        simulator.faults("{'mode':'drop-response'}");

        assertThatThrownBy(() -> simulator.charge(reference, "402")).isInstanceOf(IOException.class);

        assertThat(simulator.ledger(reference)).isEmpty();
    }

    @Test
    void answersLateButProperlyWhenItIsSlow() throws Exception {
        simulator.faults("{'mode':'slow','delayMs':300}");

        long start = System.nanoTime();
        assertThat(simulator.charge(reference, customer).status()).isEqualTo(201);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void keepsNoWorkerBusyWhileItIsSlow() throws Exception {
        simulator.faults("{'mode':'slow','delayMs':6000}");

        var slow = IntStream.range(0, 8)
                .mapToObj(i -> "%d-%s".formatted(i, reference))
                .map(each -> simulator.chargeLater(each, customer))
                .toList();

        await().atMost(Duration.ofMillis(5500)).untilAsserted(() -> assertThat(simulator
                        .get("/ledger?customer=" + customer)
                        .body()
                        .get("net")
                        .asLong())
                .isEqualTo(8 * 9900));
        assertThat(slow).noneMatch(Future::isDone);
        assertThat(slow)
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(201));
    }

    @Test
    void theFaultThatNamesACustomerGoesBeforeTheOneForEverybody() throws Exception {
        simulator.faults("{'faults':[{'mode':'down'},{'mode':'none','match':{'customer':'%s'}}]}".formatted(customer));

        assertThat(simulator.charge(reference, customer).status()).isEqualTo(201);
        assertThat(simulator.get("/charges/" + reference).status()).isEqualTo(200);
        assertThat(simulator.charge("other-" + reference, "other").status()).isEqualTo(503);
        assertThat(simulator.refund("other-" + reference).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'mode':'broken'}                                  | mode",
                "{'mode':'slow'}                                    | delayMs",
                "{'mode':'slow','delayMs':-1}                       | delayMs",
                "{'mode':'slow','delayMs':'soon'}                   | delayMs",
                "{'mode':'down','match':{'customer':' '}}           | match.customer",
                "{'mode':'down','match':{}}                         | match.customer",
                "{'mode':'down','match':{'customer':{}}}            | match.customer",
                "{}                                                 | mode",
                "{'mode':'down','faults':[]}                        | mode",
                "{'faults':[{'mode':'none'},{'delayMs':5}]}         | faults[1].mode",
                "{'faults':[{'mode':'down','match':{}}]}            | faults[0].match.customer",
            })
    void refusesAPlanThatMakesNoSenseAndNamesTheField(String plan, String field) throws Exception {
        simulator.faults("{'mode':'decline'}");

        var answer = simulator.put("/faults", plan);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("field").asText()).isEqualTo(field);
        assertThat(simulator.get("/faults").body().toString()).isEqualTo("{\"mode\":\"decline\"}");
    }

    @Test
    void anotherProcessKnowsTheFaultsAndTheLedger() throws Exception {
        simulator.charge(reference, customer);
        simulator.faults("{'mode':'slow','delayMs':5,'match':{'customer':42}}");

        try (var second = SpringApplication.run(
                PspTestApplication.class,
                "--server.port=0",
                "--pacenote.simulators.enabled=true",
                "--pacenote.embedded.lifetime=jvm",
                "--pacenote.embedded.data-dir=target/engines")) {
            var other = new SimulatorClient(second.getEnvironment().getProperty("local.server.port", Integer.class, 0));
            assertThat(other.get("/faults").body().toString())
                    .isEqualTo("{\"mode\":\"slow\",\"delayMs\":5,\"match\":{\"customer\":\"42\"}}");
            assertThat(other.ledger(reference)).isEqualTo("CHARGE");
        }
    }
}
