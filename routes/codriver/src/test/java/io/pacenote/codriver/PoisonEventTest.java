package io.pacenote.codriver;

import static io.pacenote.codriver.CodriverChannels.MNG_SUB;
import static io.pacenote.codriver.CodriverChannels.PAY_MNG;
import static io.pacenote.codriver.CodriverChannels.SUB_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.testkit.Consumers;
import io.pacenote.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** §0.6 N-3: what is no event is put aside, with its cause, and holds nobody up. */
@CodriverTest
class PoisonEventTest {

    private static final int MEGABYTE = 1_000_000;

    /** Who reads each topic, and so who puts its poison aside. */
    private static final Map<String, List<String>> READERS = Map.of(
            SUB_PAY, List.of("codriver.management", "codriver.mypage", "codriver.payment"),
            PAY_MNG, List.of("codriver.management", "codriver.mypage"),
            MNG_SUB, List.of("codriver.mypage", "codriver.subscription"));

    /** What every reader finds in the head of an event; mypage and payment agree that it is one of theirs. */
    private static final Map<String, String> EVENT_OF =
            Map.of(SUB_PAY, "SubscriptionRequested", PAY_MNG, "PaymentMade", MNG_SUB, "Registered");

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private Books books;

    private long key;

    @BeforeEach
    void setUp() {
        key = 3_000_000 + CodriverFixtures.unusedNumber();
    }

    static Stream<Arguments> poison() {
        return Stream.of(SUB_PAY, PAY_MNG, MNG_SUB)
                .flatMap(topic -> Stream.of(
                        Arguments.of(topic, "{'eventType':", "body: is not valid JSON"),
                        Arguments.of(topic, "[]", "body: is not a JSON object"),
                        Arguments.of(topic, null, "body: is missing"),
                        Arguments.of(topic, "{'subId':1,'userId':1}", "eventType: is missing"),
                        Arguments.of(topic, "{'eventType':'%s','subId':'x'}", "subId: is not a Long"),
                        Arguments.of(
                                topic,
                                "{'eventType':'%s','paymentId':1,'userId':1,'subStatus':true}",
                                "subId: must not be null")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("poison")
    @DisplayName("§0.6 N-3: a record that is no event becomes a dead letter of each reader, in table and topic")
    void becomesADeadLetter(String topic, String body, String cause) {
        byte[] value = body == null
                ? null
                : body.replace("%s", EVENT_OF.get(topic)).replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        topics.send(new Topics.Message(topic, String.valueOf(key), Map.of(), value));
        consumers.awaitAllRead();

        List<DeadLetter> letters = books.deadLetters(key);
        assertThat(letters.stream().map(DeadLetter::consumer)).containsExactlyInAnyOrderElementsOf(READERS.get(topic));
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.cause()).contains(cause);
            assertThat(letter.received().topic()).isEqualTo(topic);
            assertThat(letter.received().body()).isEqualTo(value);
        });
        assertThat(topics.of(key, topic + ".dlt"))
                .hasSameSizeAs(letters)
                .allSatisfy(copy -> assertThat(copy.headers().get("dlt_cause")).contains(cause));
    }

    @ParameterizedTest
    @MethodSource("topics")
    @DisplayName("§0.6 N-3: a megabyte that is no event becomes a dead letter too")
    void aMegabyteBecomesADeadLetter(String topic) {
        topics.send(new Topics.Message(
                topic, String.valueOf(key), Map.of(), "x".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8)));
        consumers.awaitAllRead();

        assertThat(books.deadLetters(key)).hasSameSizeAs(READERS.get(topic));
        assertThat(topics.of(key, topic + ".dlt")).hasSameSizeAs(READERS.get(topic));
    }

    @ParameterizedTest
    @MethodSource("topics")
    @DisplayName("§0.3: an event that nobody knows is passed over without a dead letter")
    void anUnknownEventIsPassedOver(String topic) {
        topics.send(Topics.event(topic, key, "{'eventType':'CarWashed','subId':1}"));
        consumers.awaitAllRead();

        assertThat(books.deadLetters(key)).isEmpty();
    }

    @Test
    @DisplayName("§0.6 N-3: applications go through among poison on every partition of every topic")
    void goodEventsGoThroughAmongPoison(Codriver codriver) {
        List<Topics.Message> poison = new ArrayList<>();
        READERS.keySet().forEach(topic -> IntStream.range(0, 20)
                .forEach(i -> poison.add(Topics.event(topic, key + i, "{'eventType':'"))));

        topics.send(poison);
        List<Member> members =
                IntStream.range(0, 8).mapToObj(i -> codriver.newMember()).toList();
        List<Application> applications = members.stream().map(Member::apply).toList();
        topics.send(poison);

        applications.forEach(Application::awaitSubscribed);
        assertThat(members).allSatisfy(member -> assertThat(member.ledger()).containsExactly("CHARGE"));
    }

    static Stream<String> topics() {
        return Stream.of(SUB_PAY, PAY_MNG, MNG_SUB);
    }
}
