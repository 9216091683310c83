package io.pacenote.codriver;

import static io.pacenote.codriver.CodriverChannels.MNG_SUB;
import static io.pacenote.codriver.CodriverChannels.PAYMENT;
import static io.pacenote.codriver.CodriverChannels.PAY_MNG;
import static io.pacenote.codriver.CodriverChannels.SUB_PAY;
import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.contexts.Contexts;
import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** §0.3: an event may come without headers, from a sender that knows only the body. */
@CodriverTest
class ForeignEventTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    @Autowired
    private Contexts contexts;

    private long subId;

    @BeforeEach
    void setUp() {
        subId = 2_000_000 + 10 * CodriverFixtures.unusedId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubscriptionRequested", "Requested"})
    @DisplayName("§0.3, §1.4: a request without headers is paid and registered, under either name")
    void aRequestIsPaidAndRegistered(String name, Member member) {
        topics.send(event(
                SUB_PAY,
                subId,
                "{'eventType':'%s','timestamp':1,'subId':%d,'userId':'%d','subStatus':'true','unknown':[1]}"
                        .formatted(name, subId, member.userId())));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(member.statuses()).containsExactly("SUBSCRIBED"));
        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(member.isSubscribed()).isTrue();
        assertThat(topics.of(subId, PAY_MNG, MNG_SUB).stream().map(Topics.Message::type))
                .containsExactly("PaymentMade", "Registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubscriptionCancelled", "Cancelled"})
    @DisplayName("§0.3, §1.4: a cancellation without headers ends the registration, under either name")
    void aCancellationEndsTheRegistration(String name, Member member) {
        member.apply().awaitSubscribed();

        topics.send(event(
                SUB_PAY,
                subId,
                "{'eventType':'%s','timestamp':1,'subId':%d,'userId':%d,'subStatus':false}"
                        .formatted(name, subId, member.userId())));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(member.statuses()).containsExactly("SUBSCRIBED", "UNSUBSCRIBED"));
        assertThat(member.isSubscribed()).isFalse();
    }

    @Test
    @DisplayName("§0.3, §1.4: a payment whose time nobody tells is of the day of its record")
    void aPaymentWithoutATimeIsOfTheDayOfItsRecord(Member member) {
        LocalDate before = LocalDate.now(ZoneOffset.UTC);

        sendPayment(member, "");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(member.mypage()).hasSize(1));
        assertThat(LocalDate.parse(member.mypage().get(0).path("paidDate").asText()))
                .isBetween(before, LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    @DisplayName("§0.3, §1.4: a payment whose time is told in ISO 8601 is of that day")
    void aPaymentIsOfTheDayThatItTellsInIso8601(Member member) {
        sendPayment(member, "'timestamp':'2026-02-03T23:59:59Z',");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(member.mypage()).hasSize(1));
        assertThat(member.mypage().get(0).path("paidDate").asText()).isEqualTo("2026-02-03");
    }

    @Test
    @DisplayName("§0.3: what text cannot hold and what is no date makes a dead letter and no entry")
    void aTextThatIsNoneIsPutAside(Member member) {
        topics.send(event(
                PAY_MNG,
                subId,
                "{'eventType':'PaymentFailed','paymentId':1,'subId':%d,'userId':%d,'subStatus':true,'reason':'x\\u0000y'}"
                        .formatted(subId, member.userId())));
        sendPayment(member, "'date':'2026-02-30',");
        consumers.awaitAllRead();

        assertThat(books.deadLetters(subId).stream().map(DeadLetter::cause).distinct())
                .allMatch(cause -> cause.contains("reason: has characters that are none")
                        || cause.contains("date: must be a date (yyyy-MM-dd)"))
                .hasSize(2);
        assertThat(member.mypage()).isEmpty();
    }

    private void sendPayment(Member member, String more) {
        topics.send(event(
                PAY_MNG,
                subId,
                "{'eventType':'PaymentMade',%s'paymentId':1,'subId':%d,'userId':%d,'subStatus':true}"
                        .formatted(more, subId, member.userId())));
    }

    @Test
    @DisplayName("§0.3: a copy without headers that comes instead of a request joins the request's saga")
    void aRequestWithoutHeadersJoinsItsSaga(Member member) throws Exception {
        contexts.stop(PAYMENT);
        Application application = member.apply();
        books.awaitSent();
        Topics.Message original = topics.of(application.subId(), SUB_PAY).get(0);
        books.change(
                "insert into messaging.inbox (consumer, event_id) values (?, ?)",
                PAYMENT,
                original.headers().get("ce_id"));
        topics.send(original.bodyOnly());
        contexts.start(PAYMENT);

        application.awaitSubscribed();

        books.awaitSaga(application.subId(), "COMPLETED");
        assertThat(books.saga(application.subId()).steps().stream().map(SagaDetails.StepView::context))
                .contains(PAYMENT);
    }

    @Test
    @DisplayName("§0.3: a payment that was made elsewhere joins the request's saga, and is undone with it")
    void aPaymentWithoutHeadersJoinsTheSaga(Member member) {
        member.meets("down");
        Application application = member.apply();
        topics.send(event(
                PAY_MNG,
                application.subId(),
                "{'eventType':'PaymentMade','paymentId':1,'subId':%d,'userId':%d,'subStatus':true}"
                        .formatted(application.subId(), member.userId())));

        application.awaitSubscribed();

        books.awaitSaga(application.subId(), "COMPLETED");
        assertThat(books.saga(application.subId()).steps().stream().map(SagaDetails.StepView::context))
                .contains("codriver.management");
        assertThat(List.of(member.isSubscribed())).containsExactly(true);
    }
}
