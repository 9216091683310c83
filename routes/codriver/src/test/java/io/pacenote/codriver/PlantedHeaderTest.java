package io.pacenote.codriver;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.testkit.Answer;
import io.pacenote.testkit.Topics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Headers that steer Camel, Kafka or a saga have no effect from outside, and do not come back. */
@CodriverTest
class PlantedHeaderTest {

    @Autowired
    private Books books;

    @Autowired
    private Topics topics;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpResponseCode",
                "CamelHttpUri",
                "CamelHttpPath",
                "CamelSqlQuery",
                "CamelBeanMethodName",
                "kafka.OVERRIDE_TOPIC",
                "kafka.KEY",
                "ce_id",
                "type",
                "subId",
                "PacenoteSagaCause"
            })
    @DisplayName("§0.4: a header that steers the inside has no effect and is not echoed")
    void hasNoEffect(String header, Codriver codriver, Member member) {
        Answer created = codriver.post(
                        Codriver.SUBSCRIPTIONS,
                        "{'userId':%d,'subStatus':true}".formatted(member.userId()),
                        header,
                        "418")
                .expect(201);

        assertThat(created.response().headers().map().toString()).doesNotContain("418");
        Application.of(codriver, created).awaitSubscribed();
        assertThat(topics.of(created.json().path("subId").asLong()).stream().map(Topics.Message::type))
                .containsExactly("SubscriptionRequested", "PaymentMade", "Registered");
    }

    @Test
    @DisplayName("000-N4: nobody joins another's saga by naming it")
    void anotherMembersSagaCannotBeJoined(Codriver codriver, Member victim, Member attacker) {
        victim.meets("down");
        Application application = victim.apply();
        String saga = books.saga(application.subId()).saga().id().toString();

        Answer created = codriver.post(
                        Codriver.SUBSCRIPTIONS,
                        "{'userId':%d,'subStatus':true}".formatted(attacker.userId()),
                        "Long-Running-Action",
                        saga)
                .expect(201);

        assertThat(created.response().headers().map().toString()).doesNotContain(saga);
        assertThat(created.response().body()).doesNotContain(saga);
        Application own = Application.of(codriver, created).awaitSubscribed();
        assertThat(books.saga(own.subId()).saga().id().toString()).isNotEqualTo(saga);
        victim.meets("none");
        application.awaitSubscribed();
    }
}
