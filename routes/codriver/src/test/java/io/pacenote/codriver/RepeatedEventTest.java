package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.AbstractRepeatedEventTest;
import io.pacenote.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@CodriverTest
class RepeatedEventTest extends AbstractRepeatedEventTest {

    @Autowired
    private Books books;

    @Autowired
    private Topics topics;

    private Codriver codriver;

    @BeforeEach
    void setUp(Codriver codriver) {
        this.codriver = codriver;
    }

    @Override
    protected Map<String, Supplier<EndedCase>> cases() {
        return Map.of(
                "a subscription", this::subscription,
                "a subscription and its end", this::cancellation,
                "§1.7.7: a refused application", this::refusal);
    }

    private EndedCase subscription() {
        Member member = codriver.newMember();
        Application application = member.apply().awaitSubscribed();
        books.awaitSaga(application.subId(), "COMPLETED");
        assertThat(member.ledger()).containsExactly("CHARGE");
        return new EndedCase(() -> List.of(visible(member), ownEvents(application)), application.subId());
    }

    /** Of those that come again without headers nothing is told once more. */
    private Set<String> ownEvents(Application application) {
        return topics.of(application.subId()).stream()
                .filter(event -> event.headers().containsKey("ce_id"))
                .map(event -> event.headers().get("ce_id"))
                .collect(Collectors.toSet());
    }

    private EndedCase cancellation() {
        Member member = codriver.newMember();
        Application application = member.apply().awaitSubscribed();
        Application end = member.cancel().awaitStatus("UNSUBSCRIBED");
        assertThat(member.isSubscribed()).isFalse();
        return new EndedCase(() -> visible(member), end.subId(), application.subId());
    }

    private EndedCase refusal() {
        Member barred = codriver.member(9002);
        Application application = barred.apply().awaitStatus("FAILED");
        books.awaitSaga(application.subId(), "COMPENSATED");
        assertThat(barred.ledger()).containsExactly("CHARGE", "REFUND");
        return new EndedCase(() -> visible(barred), application.subId());
    }

    private static List<Object> visible(Member member) {
        return List.of(member.ledger(), member.payments(), member.isSubscribed(), member.statuses());
    }
}
