package io.pacenote.nicecall.caller;

import static io.pacenote.nicecall.NicecallChannels.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.application.NicecallApplication;
import io.pacenote.kakao.KakaoChannels;
import io.pacenote.nicecall.NicecallChannels;
import io.pacenote.remote.BreakerOperations;
import io.pacenote.remote.BreakerStatus;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a customer reads on his phone (spec 003-N3), with the notification service simulated, and events written by the test. */
@SpringBootTest(
        classes = {NicecallApplication.class, Topics.class, Consumers.class},
        properties = {
            "pacenote.contexts=nicecall.caller,simulators.kakao",
            "pacenote.kakao.timeout=500ms",
            "pacenote.kakao.breaker.open-for=1s"
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
class NotificationEventsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private BreakerOperations breakers;

    private NotifiedCustomer customer;

    @BeforeEach
    void newCustomer(@LocalServerPort int port) {
        customer = NotifiedCustomer.on(port);
        breakers.reset(KakaoChannels.NOTIFY_BREAKER);
    }

    @AfterEach
    void behaveAgain() {
        faults("{'mode':'none'}");
    }

    @Test
    @DisplayName("003-N3: each change of the call is one message, in order")
    void tellsEachChangeInOrder() {
        happens(
                customer.event("CallMade"),
                customer.event("CallPayed"),
                customer.event("CallReceived"),
                customer.caughtBy("hong"),
                customer.event("CallCancelled"));

        assertThat(customer.messages())
                .satisfiesExactly(
                        made -> assertThat(made).contains("접수"),
                        payed -> assertThat(payed).contains("결제가 완료"),
                        received -> assertThat(received).contains("기사를 찾고"),
                        caught -> assertThat(caught).contains("hong 기사"),
                        cancelled -> assertThat(cancelled).contains("취소"))
                .allSatisfy(text -> assertThat(text).contains(String.valueOf(customer.callId())));
    }

    @Test
    @DisplayName("003-N3, F9: a denied call comes with the reason")
    void tellsWhyACallIsDenied() {
        happens(customer.deniedBecause("outside the service area"));

        assertThat(customer.messages()).singleElement().asString().contains("outside the service area");
    }

    @Test
    @DisplayName("003-N3: what is no change of the call is not told")
    void keepsTheRestToItself() {
        happens(customer.event("CatchDenied"), customer.event("CallReceived"));

        assertThat(customer.messages()).singleElement().asString().contains("기사를 찾고");
    }

    @Test
    @DisplayName("003-N3: an event that comes twice is told once")
    void tellsARepeatedEventOnce() {
        Topics.Message made = customer.event("CallMade");
        Topics.Message payed = customer.event("CallPayed");

        happens(made, made, payed, made);

        assertThat(customer.messages()).hasSize(2);
    }

    @Test
    @DisplayName("003-N3: what the service took without an answer is not sent a second time")
    void tellsOnceWhenAnswersAreLost() {
        faults("{'mode':'drop-response','match':{'recipient':'%s'}}".formatted(customer.mobile()));
        topics.send(customer.event("CallMade"));
        awaitOpenBreaker();
        faults("{'mode':'none'}");
        happens(customer.event("CallPayed"));

        assertThat(customer.messages()).hasSize(2);
    }

    /** Ten failures open the circuit breaker, which is more than the attempts that other failures have. */
    @Test
    @DisplayName("003-N3: a service that is away loses nothing; when it is back, all arrives in order")
    void waitsForAServiceThatIsAway() {
        faults("{'mode':'down'}");
        topics.send(List.of(customer.event("CallMade"), customer.event("CallPayed"), customer.caughtBy("hong")));
        awaitOpenBreaker();
        assertThat(customer.messages()).isEmpty();
        faults("{'mode':'none'}");
        consumers.awaitAllRead();

        assertThat(customer.messages())
                .satisfiesExactly(
                        made -> assertThat(made).contains("접수"),
                        payed -> assertThat(payed).contains("결제가 완료"),
                        caught -> assertThat(caught).contains("hong 기사"));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    @DisplayName("003-N3: a refused notification is no dead letter, and the next one arrives")
    void goesOnAfterARefusal() {
        happens(customer.eventOfNobody("CallMade"), customer.event("CallPayed"));

        assertThat(customer.messages()).singleElement().asString().contains("결제가 완료");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    @DisplayName("003-N3: an event without a phone is skipped")
    void skipsAnEventWithoutPhone() {
        happens(customer.eventWithoutPhone("CallReceived"), customer.event("CallCancelled"));

        assertThat(customer.messages()).singleElement().asString().contains("취소");
        assertThat(deadLetters()).isEmpty();
    }

    private void happens(Topics.Message... events) {
        topics.send(List.of(events));
        consumers.awaitAllRead();
    }

    private void faults(String plan) {
        customer.http().put("/simulators/kakao/faults", plan).expect(200);
    }

    private void awaitOpenBreaker() {
        await().atMost(LONG).untilAsserted(() -> assertThat(breakers.list())
                .filteredOn(breaker -> breaker.name().equals(KakaoChannels.NOTIFY_BREAKER))
                .extracting(BreakerStatus::state)
                .containsExactly("OPEN"));
    }

    private List<Topics.Message> deadLetters() {
        return topics.of(customer.callId(), TOPIC + ".dlt").stream()
                .filter(letter ->
                        NicecallChannels.Caller.NOTIFY.equals(letter.headers().get("dlt_consumer")))
                .toList();
    }
}
