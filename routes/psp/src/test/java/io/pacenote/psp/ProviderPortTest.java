package io.pacenote.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacenote.remote.ScriptedServer;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the port sends, and what it makes of the answers. */
@SpringBootTest(
        classes = PspTestApplication.class,
        properties = {
            "pacenote.psp.timeout=30s",
            "pacenote.psp.breaker.window=1000",
            "pacenote.psp.breaker.minimum-calls=1000"
        })
@DirtiesContext
class ProviderPortTest {

    private static final ScriptedServer PROVIDER = new ScriptedServer();

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private TransactionTemplate transaction;

    private Psp psp;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("pacenote.psp.url", PROVIDER::url);
    }

    @BeforeEach
    void forgetEarlierRequests() {
        PROVIDER.forgetsRequests();
        psp = new Psp(camel);
    }

    @AfterAll
    static void stopProvider() {
        PROVIDER.close();
    }

    @Test
    void postsAChargeWithTheReferenceAsIdempotencyKey() {
        PROVIDER.answers(201, "{'id':'p-1','state':'CHARGED','more':[1]}".replace('\'', '"'));

        assertThat(psp.charge("pay-1", "7")).isEqualTo(new ChargeResult.Approved("p-1"));

        var request = PROVIDER.requests().get(0);
        assertThat(request.line()).isEqualTo("POST /v1/charges");
        assertThat(request.headers().getFirst("Idempotency-Key")).isEqualTo("pay-1");
        assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(request.body())
                .isEqualTo("{'reference':'pay-1','customer':'7','amount':9900,'currency':'KRW'}".replace('\'', '"'));
    }

    @Test
    void escapesTheReferenceInTheAddressOfALookup() {
        PROVIDER.answers(404, "");

        assertThat(psp.lookup("a/b?c=../%2e")).isEqualTo(new LookupResult.NotCharged());

        assertThat(PROVIDER.requests().get(0).line()).isEqualTo("GET /v1/charges/a%2Fb%3Fc=..%2F%252e");
    }

    @Test
    void sendsNoHeaderOfTheCallerAndGivesTheCallerHisHeadersBack() {
        PROVIDER.answers(201, "{'id':'p-1','state':'CHARGED'}".replace('\'', '"'));

        var caller = camel.request("direct:psp.charge", exchange -> {
            exchange.getMessage().setBody(new ChargeRequest("pay-2", "7", 9900, "KRW"));
            exchange.getMessage().setHeader("Long-Running-Action", "saga-1");
            exchange.getMessage().setHeader("kafka.KEY", "sub-1");
            exchange.getMessage().setHeader("Authorization", "Bearer secret");
            exchange.getMessage().setHeader("CamelHttpUri", "http://127.0.0.1:9/elsewhere");
            exchange.getMessage().setHeader("CamelHttpPath", "elsewhere");
            exchange.getMessage().setHeader("CamelHttpQuery", "x=y");
        });

        assertThat(PROVIDER.requests()).singleElement().satisfies(request -> {
            assertThat(request.line()).isEqualTo("POST /v1/charges");
            assertThat(request.headers().keySet())
                    .containsExactlyInAnyOrder(
                            "Accept-encoding",
                            "Connection",
                            "Content-length",
                            "Content-type",
                            "Host",
                            "Idempotency-key",
                            "User-agent");
        });
        assertThat(caller.getMessage().getBody()).isEqualTo(new ChargeResult.Approved("p-1"));
        assertThat(caller.getMessage().getHeaders())
                .containsOnlyKeys(
                        "Long-Running-Action",
                        "kafka.KEY",
                        "Authorization",
                        "CamelHttpUri",
                        "CamelHttpPath",
                        "CamelHttpQuery");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {'id':'p','state':'CHARGED'}",
                "503 | ",
                "400 | {'detail':'what?'}",
                "302 | ",
                "201 | ",
                "201 | null",
                "201 | [1]",
                "201 | {'id':",
                "201 | <html>",
                "201 | {'state':'CHARGED'}",
                "201 | {'id':'p','state':'SOMETHING'}",
                "201 | {'id':'p'}"
            })
    void anAnswerOutsideTheContractLeavesTheOutcomeUnknown(int status, String body) {
        PROVIDER.answers(status, body == null ? "" : body.replace('\'', '"'));

        assertThat(psp.charge("pay-3", "7"))
                .isInstanceOfSatisfying(ChargeResult.Unavailable.class, unknown -> assertThat(unknown.cause())
                        .startsWith("the provider's answer is not understood")
                        .doesNotContain("Exception", "io.pacenote", "com.fasterxml"));
        assertThat(psp.refund("pay-3")).isInstanceOf(RefundResult.Unavailable.class);
        assertThat(psp.lookup("pay-3")).isInstanceOf(LookupResult.Unavailable.class);
    }

    @Test
    void aCompensationFailsUntilTheRefundIsConfirmed() {
        var request = new RefundRequest("pay-9");
        PROVIDER.answers(503, "");
        assertThatThrownBy(() -> camel.sendBody("direct:psp.refundOrFail", request))
                .hasCauseInstanceOf(RefundOutstandingException.class)
                .hasRootCauseMessage("the refund of pay-9 is not confirmed yet");

        PROVIDER.answers(200, "{'id':'p-1','state':'REFUNDED'}".replace('\'', '"'));
        assertThat(camel.requestBody("direct:psp.refundOrFail", request)).isEqualTo(new RefundResult.Refunded("p-1"));
    }

    @Test
    void anAnswerThatContradictsTheQuestionLeavesTheOutcomeUnknown() {
        PROVIDER.answers(201, "{'id':'p','state':'REFUNDED'}".replace('\'', '"'));
        assertThat(psp.charge("pay-7", "7")).isInstanceOf(ChargeResult.Unavailable.class);

        PROVIDER.answers(201, "{'id':'p','state':'CHARGED'}".replace('\'', '"'));
        assertThat(psp.refund("pay-7")).isInstanceOf(RefundResult.Unavailable.class);
    }

    @Test
    void sendsAChargeOnceWhateverBecomesOfIt() {
        PROVIDER.failsPosts();

        assertThat(psp.charge("pay-5", "7"))
                .isEqualTo(new ChargeResult.Unavailable("the provider's answer is not understood: status 503"));

        assertThat(PROVIDER.posts()).hasSize(1);
    }

    @Test
    void refusesToCallInsideATransaction() {
        assertThatThrownBy(() -> transaction.execute(status -> psp.charge("pay-6", "7")))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);

        assertThat(PROVIDER.requests()).isEmpty();
    }
}
