package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pacenote.messaging.deadletter.DeadLetter;
import io.pacenote.messaging.kafka.DeclaredTopics;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An event may come without headers, from a sender who knows only the body; what is no event holds nobody up. */
public abstract class AbstractForeignEventTest {

    /** Bodies that are none of an event, and why. */
    private static final Map<String, String> POISON = Map.of(
            "{'eventType':", "body: is not valid JSON",
            "[]", "body: is not a JSON object",
            "{'unknown':1}", "eventType: is missing");

    private static final String OF_NOBODY = "{'eventType':'CarWashed','unknown':1}";

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private OperatorBooks books;

    /**
     * An event that somebody else sends.
     *
     * @param effect looks whether it has had its effect
     */
    public record ForeignEvent(Topics.Message event, Runnable effect) {}

    /** Events by what they say, each made, about the case of this key, when it is asked for. */
    protected abstract Map<String, LongFunction<ForeignEvent>> foreignEvents();

    /** A key that no case of the system has. */
    protected abstract long unusedKey();

    @TestFactory
    @DisplayName("§0.3: an event without headers, with a field that nobody knows, is taken")
    Stream<DynamicTest> anEventWithoutHeadersIsTaken() {
        return foreignEvents().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> isTaken(each.getValue())));
    }

    private void isTaken(LongFunction<ForeignEvent> foreign) {
        long key = unusedKey();
        ForeignEvent sent = foreign.apply(key);

        topics.send(sent.event().bodyOnly());
        consumers.awaitAllRead();

        sent.effect().run();
        // what the system says of it has headers, and may be about a case that no other context has
        assertThat(books.deadLetters(key))
                .allSatisfy(letter -> assertThat(letter.received().headers()).isNotEmpty());
    }

    @TestFactory
    @DisplayName("§0.6 N-3: what is no event becomes a dead letter, and an event that nobody knows is passed over")
    Stream<DynamicTest> whatIsNoEventIsPutAside() {
        return topics.names().stream().map(topic -> dynamicTest(topic, () -> isPutAside(topic)));
    }

    private void isPutAside(String topic) {
        long key = unusedKey();
        List<Topics.Message> sent = Stream.concat(POISON.keySet().stream(), Stream.of(OF_NOBODY))
                .map(body -> Topics.event(topic, key, body))
                .toList();

        topics.send(sent);
        consumers.awaitAllRead();

        List<DeadLetter> letters = books.deadLetters(key);
        assertThat(POISON.values()).allSatisfy(cause -> assertThat(letters)
                .anySatisfy(letter -> assertThat(letter.cause()).contains(cause)));
        assertThat(letters).allSatisfy(letter -> assertThat(POISON.values()).anyMatch(letter.cause()::contains));
        assertThat(topics.of(key, DeclaredTopics.deadLetterTopic(topic))).hasSameSizeAs(letters);
    }
}
