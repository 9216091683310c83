package io.pacenote.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Events that come again, with their identity or without, and in the wrong order, have no second effect. */
public abstract class AbstractRepeatedEventTest {

    private static final int TIMES = 5;

    @Autowired
    private Topics topics;

    @Autowired
    private Consumers consumers;

    @Autowired
    private OperatorBooks books;

    /**
     * A business case that has come to its end.
     *
     * @param settled what no event changes that comes again, even without its identity
     * @param told what tells of each event, and so knows an event that comes again by its identity alone
     * @param keys of its events
     */
    public record EndedCase(Supplier<?> settled, Supplier<?> told, Long... keys) {

        /** A case of which nothing tells of each event. */
        public EndedCase(Supplier<?> settled, Long... keys) {
            this(settled, () -> "", keys);
        }
    }

    /** Business cases of every outcome, by name; each is begun, and awaited, when it is asked for. */
    protected abstract Map<String, Supplier<EndedCase>> cases();

    @TestFactory
    @DisplayName("§0.6 N-2: every event of a case again, as it was and without headers, backwards, changes nothing")
    Stream<DynamicTest> eventsThatComeAgainChangeNothing() {
        return cases().entrySet().stream().map(each -> dynamicTest(each.getKey(), () -> comesAgain(each.getValue())));
    }

    private void comesAgain(Supplier<EndedCase> begun) {
        EndedCase ended = begun.get();
        books.awaitSent();
        consumers.awaitAllRead();
        Object settled = ended.settled().get();
        Object told = ended.told().get();
        List<Topics.Message> events = eventsOf(ended);
        assertThat(events).isNotEmpty();

        sendBackwards(events);
        assertThat(ended.settled().get()).isEqualTo(settled);
        assertThat(ended.told().get()).isEqualTo(told);
        assertThat(identities(eventsOf(ended))).isEqualTo(identities(events));

        sendBackwards(events.stream().map(Topics.Message::bodyOnly).toList());
        assertThat(ended.settled().get()).isEqualTo(settled);

        assertThat(Arrays.stream(ended.keys()).flatMap(key -> books.deadLetters(key).stream()))
                .isEmpty();
    }

    private void sendBackwards(List<Topics.Message> events) {
        List<Topics.Message> repeated = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            repeated.addAll(events);
        }
        Collections.reverse(repeated);
        topics.send(repeated);
        consumers.awaitAllRead();
        books.awaitSent();
    }

    private List<Topics.Message> eventsOf(EndedCase ended) {
        return Arrays.stream(ended.keys())
                .flatMap(key -> topics.of(key).stream())
                .toList();
    }

    private static Set<String> identities(List<Topics.Message> events) {
        return events.stream()
                .map(event -> event.headers().get("ce_id"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
