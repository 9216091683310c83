package io.pacenote.kakao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pacenote.kakao.NotificationResult.Delivered;
import io.pacenote.kakao.NotificationResult.Refused;
import io.pacenote.kakao.NotificationResult.Unavailable;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.ScriptedServer;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the port sends, what it makes of the answers, and when it stops calling. */
@SpringBootTest(
        classes = KakaoTestApplication.class,
        properties = {
            "pacenote.kakao.timeout=500ms",
            "pacenote.kakao.breaker.window=4",
            "pacenote.kakao.breaker.minimum-calls=4",
            "pacenote.kakao.breaker.open-for=1s",
            "pacenote.kakao.breaker.trial-calls=1"
        })
@DirtiesContext
class KakaoPortTest {

    private static final ScriptedServer SERVICE = new ScriptedServer();
    private static final Notification HELLO = new Notification("event-1", "010-1", "안녕하세요");

    @Autowired
    private ProducerTemplate camel;

    @Autowired
    private BreakerOperations breakers;

    @Autowired
    private TransactionTemplate transaction;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        properties.add("pacenote.kakao.url", SERVICE::url);
    }

    @BeforeEach
    void startAfresh() {
        breakers.list().forEach(breaker -> breakers.reset(breaker.name()));
        SERVICE.forgetsRequests();
    }

    @AfterAll
    static void stopService() {
        SERVICE.close();
    }

    @Test
    void postsTheTextWithTheIdAsIdempotencyKey() {
        SERVICE.answers(201, "{\"id\":\"k-1\"}");

        assertThat(send()).isEqualTo(new Delivered("k-1"));

        ScriptedServer.Request request = SERVICE.requests().get(0);
        assertThat(request.line()).isEqualTo("POST /v1/messages");
        assertThat(request.headers().getFirst("Idempotency-Key")).isEqualTo("event-1");
        assertThat(request.body()).isEqualTo("{\"recipient\":\"010-1\",\"text\":\"안녕하세요\"}");
    }

    @Test
    void leavesTheCallersHeadersAlone() {
        SERVICE.answers(200, "{\"id\":\"k-1\"}");

        var answer = camel.request("direct:" + KakaoChannels.NOTIFY, exchange -> {
            exchange.getMessage().setHeader("ce_id", "event-1");
            exchange.getMessage().setBody(HELLO);
        });

        assertThat(answer.getMessage().getHeaders()).containsOnlyKeys("ce_id");
        assertThat(SERVICE.requests().get(0).headers()).doesNotContainKey("Ce_id");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 422})
    void aRefusalIsFinal(int status) {
        SERVICE.answers(status, "{}");

        assertThat(send()).isEqualTo(new Refused(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void whatMendsItselfIsSentAgainLater(int status) {
        SERVICE.answers(status, "{}");

        assertThat(send()).isInstanceOf(Unavailable.class);
    }

    @Test
    void anAnswerThatIsNoneIsNoDelivery() {
        SERVICE.answers(201, "{}");

        assertThat(send()).isInstanceOf(Unavailable.class);
    }

    @Test
    void aServiceThatSendsForEverIsGivenUp() {
        SERVICE.answersByteByByteForEver();

        assertThat(send()).isInstanceOf(Unavailable.class);
    }

    @Test
    void stopsCallingAServiceThatFailsAndCallsAgainWhenItIsBack() {
        SERVICE.answers(503, "");
        for (int i = 0; i < 6; i++) {
            send();
        }
        assertThat(SERVICE.requests()).hasSize(4);
        assertThat(send()).isEqualTo(new Unavailable("the circuit breaker is open"));

        SERVICE.answers(201, "{\"id\":\"k-1\"}");

        await().untilAsserted(() -> assertThat(send()).isEqualTo(new Delivered("k-1")));
    }

    @Test
    void untilAnsweredEndsWithADeliveryOrARefusal() {
        SERVICE.answers(201, "{\"id\":\"k-1\"}");
        camel.sendBody("direct:" + KakaoChannels.NOTIFY_UNTIL_ANSWERED, HELLO);
        SERVICE.answers(404, "{}");
        camel.sendBody("direct:" + KakaoChannels.NOTIFY_UNTIL_ANSWERED, HELLO);

        assertThat(SERVICE.requests()).hasSize(2);
    }

    @Test
    void untilAnsweredFailsWhileItIsNotKnownToBeDelivered() {
        SERVICE.answers(503, "");

        assertThatThrownBy(() -> camel.sendBody("direct:" + KakaoChannels.NOTIFY_UNTIL_ANSWERED, HELLO))
                .hasCauseInstanceOf(NotificationOutstandingException.class);
    }

    @Test
    void refusesToRunInATransaction() {
        assertThatThrownBy(() -> transaction.execute(status -> send())).isInstanceOf(CamelExecutionException.class);
        assertThat(SERVICE.requests()).isEmpty();
    }

    private NotificationResult send() {
        return camel.requestBody("direct:" + KakaoChannels.NOTIFY, HELLO, NotificationResult.class);
    }
}
