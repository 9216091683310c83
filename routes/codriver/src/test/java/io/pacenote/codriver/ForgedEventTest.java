package io.pacenote.codriver;

import static io.pacenote.codriver.CodriverChannels.PAY_MNG;
import static io.pacenote.codriver.CodriverChannels.SUB_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.saga.SagaDetails;
import io.pacenote.saga.SagaExchange;
import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.Sagas;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.saga.CamelSagaCoordinator;
import org.apache.camel.saga.CamelSagaService;
import org.apache.camel.saga.CamelSagaStep;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever can write to a topic can send the id of any saga; it is joined and ended only by events that are about it. */
@CodriverTest
class ForgedEventTest {

    /** Management refuses him, and has the saga undone. */
    private static final long BARRED = 9003;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    @Autowired
    private Sagas sagas;

    @Autowired
    private CamelSagaService service;

    @Autowired
    private CamelContext camel;

    private long subId;

    @BeforeEach
    void setUp() {
        subId = 4_000_000 + CodriverFixtures.unusedNumber();
    }

    static List<Arguments> forged() {
        return List.of(
                Arguments.of(SUB_PAY, "SubscriptionRequested", 1L, "codriver.payment"),
                Arguments.of(PAY_MNG, "PaymentMade", 1L, "codriver.management"),
                Arguments.of(PAY_MNG, "PaymentMade", BARRED, "codriver.management"));
    }

    @ParameterizedTest
    @MethodSource("forged")
    @DisplayName("an event with the saga of another application neither joins nor undoes it, and is put aside")
    void theSagaOfAnotherIsUntouched(String topic, String type, long userId, String consumer) {
        UUID other = begin(CodriverSaga.NAME, "of another application");

        topics.send(event(topic, type, userId, other));
        consumers.awaitAllRead();

        assertUntouched(other);
        assertPutAsideBy(consumer);
    }

    @ParameterizedTest
    @MethodSource("forged")
    @DisplayName("an event with the saga of another system neither joins nor undoes it, and is put aside")
    void theSagaOfAnotherSystemIsUntouched(String topic, String type, long userId, String consumer) {
        UUID other = begin("nicecall.caller.request", String.valueOf(subId));

        topics.send(event(topic, type, userId, other));
        consumers.awaitAllRead();

        assertUntouched(other);
        assertPutAsideBy(consumer);
    }

    @Test
    @DisplayName("an event of a barred member with its own saga has that undone")
    void anEventThatFitsHasItsEffect() {
        UUID own = begin(CodriverSaga.NAME, String.valueOf(subId));

        topics.send(event(PAY_MNG, "PaymentMade", BARRED, own));
        consumers.awaitAllRead();

        assertThat(details(own).saga().status()).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(books.deadLetters(subId)).isEmpty();
    }

    private void assertUntouched(UUID saga) {
        assertThat(details(saga).saga().status()).isEqualTo(SagaStatus.ACTIVE);
        assertThat(details(saga).steps()).hasSize(1);
    }

    private void assertPutAsideBy(String consumer) {
        assertThat(books.deadLetters(subId)).singleElement().satisfies(letter -> {
            assertThat(letter.consumer()).isEqualTo(consumer);
            assertThat(letter.cause()).contains("SagaMismatchException");
        });
    }

    private SagaDetails details(UUID saga) {
        return sagas.find(saga).orElseThrow();
    }

    /** A saga with a step that has nothing to undo. */
    private UUID begin(String name, String key) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.setProperty(SagaExchange.NAME, name);
        exchange.setProperty(SagaExchange.BUSINESS_KEY, key);
        CamelSagaCoordinator saga = service.newSaga(exchange).join();
        long time = Duration.ofHours(1).toMillis();
        saga.beginStep(exchange, new CamelSagaStep(null, null, Map.of(), time)).join();
        return UUID.fromString(saga.getId());
    }

    private Topics.Message event(String topic, String type, long userId, UUID saga) {
        Topics.Message body = Topics.event(
                topic,
                subId,
                "{'eventType':'%s','timestamp':1,'paymentId':1,'subId':%d,'userId':%d,'subStatus':true}"
                        .formatted(type, subId, userId));
        return new Topics.Message(
                topic, body.key(), Map.of("type", type, "Long-Running-Action", saga.toString()), body.value());
    }
}
