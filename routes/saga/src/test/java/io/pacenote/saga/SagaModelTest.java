package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.saga.model.Enlistment;
import io.pacenote.saga.model.Explorer;
import io.pacenote.saga.model.Races;
import io.pacenote.saga.model.Size;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * All that can happen to a small saga, and any two things that can happen to it at the same time. No law may break; the
 * numbers say how much was looked at, and may not fall.
 */
@SagaTest
class SagaModelTest {

    private static final Enlistment BOTH = new Enlistment(true, true, false);
    private static final Enlistment BOTH_IN_TIME = new Enlistment(true, true, true);
    private static final Enlistment NEITHER = new Enlistment(false, false, false);

    @Autowired
    JdbcConnectionDetails server;

    @Test
    void nothingThatCanHappenToTwoStepsBreaksALaw() throws Exception {
        Explored explored = exploreWithRaces(new Size(2, 2, 1, List.of(BOTH)));

        assertThat(explored.states()).isGreaterThanOrEqualTo(600);
    }

    @Tag("long")
    @Test
    void nothingBreaksALawWithDeadlinesAndSecondAttempts() throws Exception {
        Explored explored = exploreWithRaces(new Size(2, 2, 2, List.of(BOTH, BOTH_IN_TIME, NEITHER)));

        assertThat(explored.states()).isGreaterThanOrEqualTo(21_265);
    }

    @Tag("long")
    @Test
    void nothingBreaksALawInWhateverWayTwoStepsJoin() throws Exception {
        List<Enlistment> all = Stream.of(true, false)
                .flatMap(undo -> Stream.of(true, false)
                        .flatMap(confirm -> Stream.of(true, false).map(time -> new Enlistment(undo, confirm, time))))
                .toList();

        Explored explored = exploreWithRaces(new Size(2, 3, 1, all));

        assertThat(explored.states()).isGreaterThanOrEqualTo(0);
    }

    @Tag("long")
    @Test
    void nothingThatCanHappenToThreeStepsBreaksALaw() throws Exception {
        Explored explored = exploreWithRaces(new Size(3, 3, 1, List.of(BOTH, NEITHER)));

        assertThat(explored.states()).isGreaterThanOrEqualTo(0);
    }

    private record Explored(int states, long transitions, int runs, int pairs, int races) {}

    private Explored exploreWithRaces(Size size) throws SQLException {
        try (ModelDatabase database = ModelDatabase.create(server, size.attempts(), UnaryOperator.identity())) {
            long t0 = System.nanoTime();
            Explorer explorer = new Explorer(database, size).explore();
            System.out.printf(
                    "model %d s %d st %d tr %d runs %n",
                    (System.nanoTime() - t0) / 1000000000, explorer.states(), explorer.transitions(), explorer.runs());
            Races races = new Races(explorer).run();
            Explored explored = new Explored(
                    explorer.states(), explorer.transitions(), explorer.runs(), races.pairs(), races.runs());
            System.out.printf("model %d s Model of %s: %s%n", (System.nanoTime() - t0) / 1000000000, size, explored);
            return explored;
        }
    }
}
