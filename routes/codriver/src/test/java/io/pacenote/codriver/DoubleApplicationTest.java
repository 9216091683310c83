package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Topics;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** §1.7.9: who applies twice is accepted twice, and charged and registered once. */
@CodriverTest
class DoubleApplicationTest {

    @Autowired
    private Topics topics;

    @Autowired
    private Books books;

    @Test
    @DisplayName("§1.7.9: a second application while the first is under way shares its good end")
    void whileTheFirstIsUnderWay(Member member) {
        member.meets("down");
        Application first = member.apply();
        Application second = member.apply();
        assertThat(second.answer().json().path("originalSubId").asLong()).isEqualTo(first.subId());

        member.meets("none");

        first.awaitSubscribed();
        second.awaitSubscribed();
        assertChargedAndRegisteredOnce(member, first, second);
        assertThat(second.onMypage().path("subProcessed").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("§1.7.9: a second application while subscribed is subscribed at once")
    void whileSubscribed(Member member) {
        Application first = member.apply().awaitSubscribed();

        Application second = member.apply();

        assertThat(second.answer().json().path("status").asText()).isEqualTo("SUBSCRIBED");
        second.awaitSubscribed();
        assertChargedAndRegisteredOnce(member, first, second);
    }

    @Test
    @DisplayName("§1.7.9, 7b: a second application fails with the first when that is declined")
    void failsWithTheFirst(Member member) {
        member.meets("down");
        Application first = member.apply();
        Application second = member.apply();

        member.meets("decline");

        first.awaitStatus("FAILED");
        second.awaitStatus("FAILED");
        assertThat(second.reason()).isEqualTo(first.reason()).startsWith("payment declined");
        assertThat(second.here().path("reason").asText()).isEqualTo(first.reason());
        assertThat(member.ledger()).isEmpty();
    }

    @Test
    @DisplayName("§1.7.9, 7a: a cancellation undoes an application and its duplicate")
    void isCancelledWithTheFirst(Member member) {
        member.meets("down");
        Application first = member.apply();
        Application second = member.apply();

        member.cancel().awaitStatus("UNSUBSCRIBED");

        first.awaitStatus("FAILED");
        second.awaitStatus("FAILED");
        member.meets("none");
        books.awaitSaga(first.subId(), "COMPENSATED");
        assertThat(member.net()).isZero();
        assertThat(member.isSubscribed()).isFalse();
    }

    @Test
    @DisplayName("§1.7.9: ten applications that come at the same moment make one subscription")
    void tenAtOnce(Member member) {
        var applications = IntStream.range(0, 10).mapToObj(i -> member.applyLater()).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        applications.forEach(Application::awaitSubscribed);

        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(member.payments()).hasSize(1);
        assertThat(member.mypage().stream()
                        .filter(entry -> entry.path("paid").asBoolean())
                        .count())
                .isEqualTo(1);
    }

    private void assertChargedAndRegisteredOnce(Member member, Application first, Application second) {
        assertThat(member.ledger()).containsExactly("CHARGE");
        assertThat(member.payments()).hasSize(1);
        assertThat(member.statuses()).containsExactly("SUBSCRIBED", "SUBSCRIBED");
        assertThat(first.onMypage().path("paid").asBoolean()).isTrue();
        assertThat(second.onMypage().path("paid").asBoolean()).isFalse();
        assertThat(topics.of(first.subId(), CodriverChannels.MNG_SUB)).hasSize(1);
        assertThat(topics.of(second.subId()).stream().map(Topics.Message::type))
                .containsExactly("SubscriptionDuplicated");
    }
}
