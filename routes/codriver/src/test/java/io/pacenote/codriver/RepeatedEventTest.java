package io.pacenote.codriver;

import static io.pacenote.codriver.CodriverChannels.MNG_SUB;
import static io.pacenote.codriver.CodriverChannels.PAY_MNG;
import static io.pacenote.codriver.CodriverChannels.SUB_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** §0.6 N-2: an event that comes again, with its identity or without, has no second effect. */
@CodriverTest
class RepeatedEventTest {

    private static final int TIMES = 5;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    @Test
    @DisplayName("§0.6 N-2: every event of a subscription five times charges and registers once")
    void everyEventOfASubscriptionFiveTimes(Member member) {
        Application application = member.apply().awaitSubscribed();
        books.awaitSaga(application.subId(), "COMPLETED");
        List<Topics.Message> events = topics.of(application.subId());
        assertThat(events.stream().map(Topics.Message::type))
                .containsExactly("SubscriptionRequested", "PaymentMade", "Registered");

        repeat(events);
        consumers.awaitAllRead();

        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(member.payments()).hasSize(1);
        assertThat(member.isSubscribed()).isTrue();
        assertThat(member.statuses()).containsExactly("SUBSCRIBED");
        assertOwnEvents(application, "SubscriptionRequested", "PaymentMade", "Registered");
        assertThat(books.deadLetters(application.subId())).isEmpty();
    }

    @Test
    @DisplayName("§0.6 N-2: every event of a subscription and its end five times leaves the member unsubscribed")
    void everyEventOfACancellationFiveTimes(Member member) {
        Application application = member.apply().awaitSubscribed();
        Application end = member.cancel().awaitStatus("UNSUBSCRIBED");
        List<Topics.Message> events = new ArrayList<>(topics.of(end.subId()));
        events.addAll(topics.of(application.subId()));

        repeat(events);
        consumers.awaitAllRead();

        assertThat(member.isSubscribed()).isFalse();
        assertThat(member.statuses()).containsExactly("SUBSCRIBED", "UNSUBSCRIBED");
        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(books.deadLetters(application.subId())).isEmpty();
        assertThat(books.deadLetters(end.subId())).isEmpty();
    }

    @Test
    @DisplayName("§0.6 N-2, §1.7.7: every event of a refused application five times refunds once")
    void everyEventOfARefusalFiveTimes(Codriver codriver) {
        Member barred = codriver.member(9002);
        Application application = barred.apply().awaitStatus("FAILED");
        books.awaitSaga(application.subId(), "COMPENSATED");

        repeat(topics.of(application.subId()));
        consumers.awaitAllRead();

        assertThat(barred.ledger()).containsExactly("CHARGE", "REFUND");
        assertThat(barred.isSubscribed()).isFalse();
        assertThat(barred.statuses()).containsExactly("FAILED");
        assertThat(books.deadLetters(application.subId())).isEmpty();
    }

    /** Each five times as it is, and five times without headers, and the whole in the wrong order. */
    private void repeat(List<Topics.Message> events) {
        List<Topics.Message> repeated = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            repeated.addAll(events);
            events.stream().map(Topics.Message::bodyOnly).forEach(repeated::add);
        }
        Collections.reverse(repeated);
        topics.send(repeated);
        assertThat(repeated).hasSize(2 * TIMES * events.size());
    }

    private void assertOwnEvents(Application application, String... types) {
        List<String> identities = topics.of(application.subId(), SUB_PAY, PAY_MNG, MNG_SUB).stream()
                .map(message -> message.headers().get("ce_id"))
                .filter(id -> id != null)
                .distinct()
                .toList();
        assertThat(identities).hasSize(types.length);
    }
}
