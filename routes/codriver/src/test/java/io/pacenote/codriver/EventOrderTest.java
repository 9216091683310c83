package io.pacenote.codriver;

import static io.pacenote.codriver.CodriverChannels.MNG_SUB;
import static io.pacenote.codriver.CodriverChannels.PAY_MNG;
import static io.pacenote.codriver.CodriverChannels.SUB_PAY;
import static io.pacenote.testkit.Topics.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Topics are read side by side, so events of one application may come in any order at management and mypage. */
@CodriverTest
class EventOrderTest {

    private static final String FIELDS =
            "'eventType':'%s','timestamp':1772323200000,'subId':%d,'userId':%d,'subStatus':%b,'date':'2026-03-01'";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    /** Of an application that no member made: its events come from the test alone. */
    private long subId;

    @BeforeEach
    void setUp() {
        subId = 1_000_000 + 10 * CodriverFixtures.unusedNumber();
    }

    @Test
    @DisplayName("§1.7.7a: a cancellation that overtakes the payment at management keeps the member unregistered")
    void aCancellationOvertakesThePayment(Member member) {
        send(SUB_PAY, json("SubscriptionCancelled", subId + 1, member, false));
        send(PAY_MNG, json("PaymentMade", subId, member, true) + ",'paymentId':" + subId);

        assertThat(member.isSubscribed()).isFalse();
        assertThat(types(subId, MNG_SUB)).containsExactly("RegistrationRefused");
        assertThat(types(subId + 1, MNG_SUB)).containsExactly("Unregistered");
    }

    @Test
    @DisplayName("000-F1: a cancellation that comes after the payment of a later application does not end that")
    void aLateCancellationSparesALaterApplication(Member member) {
        send(PAY_MNG, json("PaymentMade", subId + 2, member, true) + ",'paymentId':" + subId);
        send(SUB_PAY, json("SubscriptionCancelled", subId + 1, member, false));

        assertThat(member.isSubscribed()).isTrue();
        assertThat(types(subId + 1, MNG_SUB)).containsExactly("Unregistered");
    }

    @Test
    @DisplayName("000-F4: the cancellation of an earlier application that comes first changes nothing for a later one")
    void anEarlyCancellationSparesALaterApplication(Member member) {
        send(SUB_PAY, json("SubscriptionCancelled", subId + 1, member, false));
        send(PAY_MNG, json("PaymentMade", subId + 2, member, true) + ",'paymentId':" + subId);

        assertThat(member.isSubscribed()).isTrue();
        assertThat(types(subId + 2, MNG_SUB)).containsExactly("Registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRP", "DPR", "RDP", "RPD", "PDR", "PRD"})
    @DisplayName("000-F5, F6: mypage shows the same, in whatever order an application's events come")
    void mypageShowsTheSameInEveryOrder(String order, Member member) {
        for (char event : order.toCharArray()) {
            switch (event) {
                // an event of mypage's alone, which is neither paid nor registered by anybody
                case 'D' ->
                    send(SUB_PAY, json("SubscriptionDuplicated", subId, member, true) + ",'originalSubId':" + subId);
                case 'P' ->
                    send(PAY_MNG, json("PaymentFailed", subId, member, true) + ",'paymentId':5,'reason':'broke'");
                default -> send(PAY_MNG, json("PaymentCancelled", subId, member, true) + ",'paymentId':5");
            }
        }

        assertThat(member.mypage()).singleElement().satisfies(entry -> {
            assertThat(entry.path("status").asText()).isEqualTo("FAILED");
            assertThat(entry.path("reason").asText()).isEqualTo("broke");
            assertThat(entry.path("paid").asBoolean()).isFalse();
            assertThat(entry.path("date").asText()).isEqualTo("2026-03-01");
        });
    }

    @Test
    @DisplayName("000-F5: Registered before PaymentMade before Requested leaves one subscribed and paid entry")
    void mypageKnowsAnApplicationFromItsLastEventOn(Member member) {
        send(MNG_SUB, json("Registered", subId, member, true) + ",'subProcessed':true");
        assertThat(member.statuses()).containsExactly("SUBSCRIBED");

        send(PAY_MNG, json("PaymentMade", subId, member, true) + ",'paymentId':" + subId);
        send(SUB_PAY, json("SubscriptionRequested", subId, member, true));

        assertThat(member.mypage()).singleElement().satisfies(entry -> {
            assertThat(entry.path("status").asText()).isEqualTo("SUBSCRIBED");
            assertThat(entry.path("paid").asBoolean()).isTrue();
        });
    }

    private static String json(String type, long application, Member member, boolean subStatus) {
        return FIELDS.formatted(type, application, member.userId(), subStatus);
    }

    /** Sends, and waits until everybody has read it, so that the order is what the test says. */
    private void send(String topic, String fields) {
        topics.send(event(topic, subId, "{" + fields + "}"));
        consumers.awaitAllRead();
    }

    private List<String> types(long application, String topic) {
        return topics.of(application, topic).stream().map(Topics.Message::type).toList();
    }
}
