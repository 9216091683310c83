package io.pacenote.psp;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.remote.ScriptedServer;
import io.pacenote.remote.UnknownBreakerException;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** When the port stops calling, and when it calls again. */
@SpringBootTest(
        classes = PspTestApplication.class,
        properties = {
            "pacenote.psp.timeout=30s",
            "pacenote.psp.breaker.window=4",
            "pacenote.psp.breaker.minimum-calls=4",
            "pacenote.psp.breaker.open-for=1s",
            "pacenote.psp.breaker.trial-calls=1"
        })
@DirtiesContext
class CircuitBreakerTest {

    private static final ScriptedServer PROVIDER = new ScriptedServer();
    private static final String CHARGED = "{'id':'p-1','state':'CHARGED'}".replace('\'', '"');

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private BreakerOperations breakers;

    private Psp psp;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("pacenote.psp.url", PROVIDER::url);
    }

    @BeforeEach
    void startAfresh() {
        psp = new Psp(camel);
        breakers.list().forEach(breaker -> breakers.reset(breaker.name()));
        PROVIDER.forgetsRequests();
    }

    @AfterAll
    static void stopProvider() {
        PROVIDER.close();
    }

    @Test
    void stopsCallingAProviderThatFails() {
        PROVIDER.failsPosts();
        chargeTimes(6);

        assertThat(PROVIDER.posts()).hasSize(4);
        assertThat(psp.charge("pay", "7")).isEqualTo(new ChargeResult.Unavailable("the circuit breaker is open"));
        assertThat(status(PspChannels.CHARGE_BREAKER))
                .isEqualTo(new BreakerStatus(PspChannels.CHARGE_BREAKER, "OPEN", 100f, 0, 4, 3));
    }

    @Test
    void callsAgainWhenTheProviderIsBack() {
        PROVIDER.answers(503, "");
        chargeTimes(4);
        PROVIDER.answers(201, CHARGED);

        await().untilAsserted(() -> assertThat(psp.charge("pay", "7")).isEqualTo(new ChargeResult.Approved("p-1")));

        assertThat(status(PspChannels.CHARGE_BREAKER).state()).isEqualTo("CLOSED");
    }

    @Test
    void doesNotMindDeclinedCards() {
        PROVIDER.answers(402, "{'detail':'no money'}".replace('\'', '"'));
        chargeTimes(5);

        assertThat(psp.charge("pay", "7")).isEqualTo(new ChargeResult.Declined("no money"));
        assertThat(status(PspChannels.CHARGE_BREAKER))
                .isEqualTo(new BreakerStatus(PspChannels.CHARGE_BREAKER, "CLOSED", 0f, 4, 0, 0));
    }

    @Test
    void refundsAndLooksUpWhileChargesFail() {
        PROVIDER.failsPosts();
        chargeTimes(4);
        PROVIDER.answers(200, "{'id':'p-1','state':'REFUNDED'}".replace('\'', '"'));

        assertThat(psp.refund("pay")).isEqualTo(new RefundResult.Refunded("p-1"));
        assertThat(psp.lookup("pay")).isEqualTo(new LookupResult.Refunded("p-1"));
    }

    @Test
    void isClosedByHand() {
        PROVIDER.answers(503, "");
        chargeTimes(4);
        PROVIDER.answers(201, CHARGED);

        assertThat(breakers.reset(PspChannels.CHARGE_BREAKER).state()).isEqualTo("CLOSED");

        assertThat(psp.charge("pay", "7")).isEqualTo(new ChargeResult.Approved("p-1"));
    }

    @Test
    void listsTheBreakersOfAllRoutesByName() {
        assertThat(breakers.list())
                .extracting(BreakerStatus::name)
                .containsExactly(PspChannels.CHARGE_BREAKER, PspChannels.LOOKUP_BREAKER, PspChannels.REFUND_BREAKER);
    }

    @Test
    void knowsNoBreakerOfAnotherName() {
        assertThatThrownBy(() -> breakers.reset("psp.none")).isInstanceOf(UnknownBreakerException.class);
    }

    private void chargeTimes(int times) {
        for (int i = 0; i < times; i++) {
            psp.charge("pay", "7");
        }
    }

    private BreakerStatus status(String name) {
        return breakers.list().stream()
                .collect(toMap(BreakerStatus::name, breaker -> breaker))
                .get(name);
    }
}
