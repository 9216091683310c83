package io.pacenote.teashop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.contexts.Contexts;
import io.pacenote.teashop.TeashopChannels;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The notification service is away, slow or refuses, and this process dies meanwhile (spec 001, 2.8.8). */
@CustomerTest
class KakaoFaultsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Contexts contexts;

    @AfterEach
    void startAgain() throws Exception {
        contexts.start(TeashopChannels.Customer.CONTEXT);
    }

    @Test
    @DisplayName(
            "001-F8, 2.8.8: Kakao is down: nothing is lost, can be looked up, and arrives in order when it is back")
    void waitsForAServiceThatIsDown(Kakao kakao, NotifiedOrder order) {
        kakao.goDown();
        send(order.event("OrderPlaced"), order.event("OrderPaid"), order.event("Shipped"));
        kakao.awaitOpenBreaker();
        assertThat(order.messages()).isEmpty();
        assertThat(order.statuses()).containsExactly("PENDING");

        kakao.behave();
        consumers.awaitAllRead();

        assertThat(order.messages())
                .satisfiesExactly(
                        placed -> assertThat(placed).contains("접수"),
                        paid -> assertThat(paid).contains("결제가 완료"),
                        shipped -> assertThat(shipped).contains("배송"));
        assertThat(order.statuses()).containsExactly("SENT", "SENT", "SENT");
        assertThat(deadLetters(order)).isEmpty();
    }

    @Test
    @DisplayName("001-F8, 2.8.8: Kakao takes a message and its answer gets lost: it is not sent a second time")
    void tellsOnceWhenAnswersAreLost(Kakao kakao, NotifiedOrder order) {
        kakao.loseAnswers();
        send(order.event("OrderPlaced"));
        kakao.awaitOpenBreaker();
        kakao.behave();
        happens(order.event("OrderPaid"));

        assertThat(order.messages()).hasSize(2);
        assertThat(order.statuses()).containsExactly("SENT", "SENT");
    }

    @Test
    @DisplayName("001-F8, 2.8.8: Kakao takes a message and answers too late: it is not sent a second time")
    void tellsOnceWhenAnswersAreLate(Kakao kakao, NotifiedOrder order) {
        kakao.dawdle();
        send(order.event("OrderPlaced"));
        await().atMost(LONG).untilAsserted(() -> assertThat(order.messages()).hasSize(1));
        assertThat(order.statuses()).containsExactly("PENDING");
        kakao.behave();
        consumers.awaitAllRead();

        assertThat(order.messages()).hasSize(1);
        assertThat(order.statuses()).containsExactly("SENT");
    }

    @Test
    @DisplayName("001-F8, 2.8.8: a refused notification says so, is no dead letter, and holds nothing up")
    void goesOnAfterARefusal(NotifiedOrder order) {
        happens(order.eventOfNobody("OrderPlaced"), order.event("OrderPaid"));

        assertThat(order.messages()).singleElement().asString().contains("결제가 완료");
        assertThat(order.statuses()).containsExactly("REFUSED", "SENT");
        assertThat(deadLetters(order)).isEmpty();
    }

    @Test
    @DisplayName(
            "001-F8: it dies after a notification is stored and before it is sent: it is sent once, those behind it follow")
    void sendsWhatWasStoredBeforeItDied(Kakao kakao, NotifiedOrder order) throws Exception {
        kakao.goDown();
        send(order.event("OrderPlaced"), order.event("OrderPaid"));
        await().atMost(LONG).untilAsserted(() -> assertThat(order.statuses()).containsExactly("PENDING"));
        stop();
        kakao.behave();
        contexts.start(TeashopChannels.Customer.CONTEXT);
        consumers.awaitAllRead();

        assertThat(order.messages())
                .satisfiesExactly(placed -> assertThat(placed).contains("접수"), paid -> assertThat(paid)
                        .contains("결제가 완료"));
        assertThat(order.statuses()).containsExactly("SENT", "SENT");
    }

    @Test
    @DisplayName("001-F8: it dies after a notification is sent and before that is written down: it is not sent again")
    void doesNotSendAgainWhatWasSentBeforeItDied(Kakao kakao, NotifiedOrder order) throws Exception {
        kakao.loseAnswers();
        send(order.event("OrderPlaced"));
        await().atMost(LONG).untilAsserted(() -> assertThat(order.messages()).hasSize(1));
        stop();
        kakao.behave();
        contexts.start(TeashopChannels.Customer.CONTEXT);
        consumers.awaitAllRead();

        assertThat(order.messages()).hasSize(1);
        assertThat(order.statuses()).containsExactly("SENT");
    }

    /** Interrupts what is tried again; nothing of it was committed to Kafka. */
    private void stop() throws Exception {
        assertThat(contexts.stop(TeashopChannels.Customer.CONTEXT).status()).isEqualTo("Stopped");
    }

    private void happens(Topics.Message... events) {
        send(events);
        consumers.awaitAllRead();
    }

    private void send(Topics.Message... events) {
        topics.send(List.of(events));
    }

    private List<Topics.Message> deadLetters(NotifiedOrder order) {
        return topics.of(order.id(), TeashopChannels.TOPIC + ".dlt");
    }
}
