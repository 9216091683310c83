package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves the thread of a transaction does not take part in it, and so not in its saga. */
@SagaTest
class LeftThreadTest {

    private static final String SENTENCE =
            "no saga() and no saga: endpoint in what a parallel split, a wireTap or a seda"
                    + " endpoint inside transacted() does";

    @Autowired
    Trips trips;

    @Test
    void aParallelSplitInTheTransactionThatStartsTheSagaIsRefused() {
        Exchange refused = trips.send("leaving.split", Map.of("seat", Trips.seat()));

        assertThat(refused.getException()).hasStackTraceContaining(SENTENCE);
        assertThat(Trips.sagaId(refused)).isNull();
    }

    /** It would wait for the saga's row, and the transaction that has it for the split. */
    @Test
    void aParallelSplitInATransactionThatJoinsTheSagaIsRefused() {
        String id = trips.start();

        Exchange refused = trips.join("leaving.join-and-split", id, Trips.seat());

        assertThat(refused.getException()).hasStackTraceContaining(SENTENCE);
        assertThat(trips.find(id).steps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaving.tap", "leaving.queue"})
    void aMessageThatIsSentAsideBeforeTheCommitIsRefused(String route) {
        Exchange sender = trips.send(route, Map.of("seat", Trips.seat()));

        assertThat(sender.getException()).isNull();
        assertThat(sender.getProperty("left", Exception.class)).hasMessageContaining(SENTENCE);
    }

    @Test
    void afterTheCommitEachThreadJoins() {
        Exchange started = trips.send(
                "leaving.afterwards", Map.of("seat", Trips.seat(), "name", "afterwards", "key", Trips.seat()));

        assertThat(started.getException()).isNull();
        assertThat(trips.find(Trips.sagaId(started)).steps()).hasSize(3);
    }
}
