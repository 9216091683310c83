package io.pacenote.codriver;

import static io.pacenote.codriver.CodriverChannels.MNG_SUB;
import static io.pacenote.codriver.CodriverChannels.PAY_MNG;
import static io.pacenote.codriver.CodriverChannels.SUB_PAY;
import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacenote.contexts.Contexts;
import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.saga.SagaDetails;
import io.pacenote.testkit.AbstractForeignEventTest;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodriverTest
class ForeignEventTest extends AbstractForeignEventTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    @Autowired
    private Contexts contexts;

    private Codriver codriver;

    @BeforeEach
    void setUp(Codriver codriver) {
        this.codriver = codriver;
    }

    @Override
    protected long unusedKey() {
        return 2_000_000 + 10 * CodriverFixtures.unusedNumber();
    }

    @Override
    protected Map<String, LongFunction<ForeignEvent>> foreignEvents() {
        return Map.of(
                "§1.4: a request", subId -> request("SubscriptionRequested", subId),
                "§1.4: a request by its other name", subId -> request("Requested", subId),
                "§1.4: a cancellation", subId -> cancellation("SubscriptionCancelled", subId),
                "§1.4: a cancellation by its other name", subId -> cancellation("Cancelled", subId),
                "§1.4: a payment whose time nobody tells is of the day of its record", this::paymentWithoutTime,
                "§1.4: a payment whose time is told in ISO 8601 is of that day", this::paymentWithIsoTime);
    }

    private ForeignEvent request(String name, long subId) {
        Member member = codriver.newMember();
        return new ForeignEvent(
                event(
                        SUB_PAY,
                        subId,
                        "{'eventType':'%s','timestamp':1,'subId':%d,'userId':'%d','subStatus':'true','unknown':[1]}"
                                .formatted(name, subId, member.userId())),
                () -> {
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> assertThat(member.statuses()).containsExactly("SUBSCRIBED"));
                    assertThat(member.ledger()).containsExactly("CHARGE");
                    assertThat(member.isSubscribed()).isTrue();
                    assertThat(topics.of(subId, PAY_MNG, MNG_SUB).stream().map(Topics.Message::type))
                            .containsExactly("PaymentMade", "Registered");
                });
    }

    private ForeignEvent cancellation(String name, long subId) {
        Member member = codriver.newMember();
        member.apply().awaitSubscribed();
        return new ForeignEvent(
                event(
                        SUB_PAY,
                        subId,
                        "{'eventType':'%s','timestamp':1,'subId':%d,'userId':%d,'subStatus':false,'unknown':[1]}"
                                .formatted(name, subId, member.userId())),
                () -> {
                    await().atMost(PATIENCE).untilAsserted(() -> assertThat(member.statuses())
                            .containsExactly("SUBSCRIBED", "UNSUBSCRIBED"));
                    assertThat(member.isSubscribed()).isFalse();
                });
    }

    private ForeignEvent paymentWithoutTime(long subId) {
        Member member = codriver.newMember();
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        return new ForeignEvent(payment(subId, member, ""), () -> assertThat(paidDate(member))
                .isBetween(before, LocalDate.now(ZoneOffset.UTC)));
    }

    private ForeignEvent paymentWithIsoTime(long subId) {
        Member member = codriver.newMember();
        return new ForeignEvent(
                payment(subId, member, "'timestamp':'2026-02-03T23:59:59Z',"),
                () -> assertThat(paidDate(member)).isEqualTo("2026-02-03"));
    }

    private static LocalDate paidDate(Member member) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(member.mypage()).hasSize(1));
        return LocalDate.parse(member.mypage().get(0).path("paidDate").asText());
    }

    private static Topics.Message payment(long subId, Member member, String more) {
        return event(
                PAY_MNG,
                subId,
                "{'eventType':'PaymentMade',%s'paymentId':1,'subId':%d,'userId':%d,'subStatus':true,'unknown':[1]}"
                        .formatted(more, subId, member.userId()));
    }

    @Test
    @DisplayName("§0.3: what text cannot hold and what is no date makes a dead letter and no entry")
    void aTextThatIsNoneIsPutAside(Member member) {
        long subId = unusedKey();
        topics.send(event(
                PAY_MNG,
                subId,
                "{'eventType':'PaymentFailed','paymentId':1,'subId':%d,'userId':%d,'subStatus':true,'reason':'x\\u0000y'}"
                        .formatted(subId, member.userId())));
        topics.send(payment(subId, member, "'date':'2026-02-30',"));
        consumers.awaitAllRead();

        assertThat(books.deadLetters(subId).stream().map(DeadLetter::cause).distinct())
                .allMatch(cause -> cause.contains("reason: has characters that are none")
                        || cause.contains("date: must be a date (yyyy-MM-dd)"))
                .hasSize(2);
        assertThat(member.mypage()).isEmpty();
    }

    @Test
    @DisplayName("§0.3: a copy without headers that comes instead of a request joins the request's saga")
    void aRequestWithoutHeadersJoinsItsSaga(Member member) throws Exception {
        contexts.stop(CodriverChannels.Payment.CONTEXT);
        Application application = member.apply();
        books.awaitSent();
        Topics.Message original = topics.of(application.subId(), SUB_PAY).get(0);
        books.change(
                "insert into messaging.inbox (consumer, event_id) values (?, ?)",
                CodriverChannels.Payment.CONTEXT,
                original.headers().get("ce_id"));
        topics.send(original.bodyOnly());
        contexts.start(CodriverChannels.Payment.CONTEXT);

        application.awaitSubscribed();

        books.awaitSaga(application.subId(), "COMPLETED");
        assertThat(books.saga(application.subId()).steps().stream().map(SagaDetails.StepView::context))
                .contains(CodriverChannels.Payment.CONTEXT);
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
