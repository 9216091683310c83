package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.engines.EmbeddedEngines;
import io.pacenote.saga.model.Enlistment;
import io.pacenote.saga.model.Explorer;
import io.pacenote.saga.model.Races;
import io.pacenote.saga.model.Size;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    EmbeddedEngines engines;

    @Test
    void nothingThatCanHappenToTwoStepsBreaksALaw() throws Exception {
        explore(new Size(2, 2, 1, List.of(BOTH)), 1_027, 3_908);
    }

    @Tag("long")
    @Test
    void nothingBreaksALawWithDeadlinesAndSecondAttempts() throws Exception {
        explore(new Size(2, 2, 2, List.of(BOTH, BOTH_IN_TIME, NEITHER)), 21_261, 49_829);
    }

    @Tag("long")
    @Test
    void nothingBreaksALawInWhateverWayTwoStepsJoin() throws Exception {
        List<Enlistment> all = IntStream.range(0, 8)
                .mapToObj(way -> new Enlistment((way & 1) == 0, (way & 2) == 0, (way & 4) == 0))
                .toList();

        explore(new Size(2, 3, 1, all), 34_533, 57_864);
    }

    @Tag("long")
    @Test
    void nothingThatCanHappenToThreeStepsBreaksALaw() throws Exception {
        explore(new Size(3, 3, 1, List.of(BOTH, NEITHER)), 60_826, 46_764);
    }

    /** Fewer states or meetings than there were means that the model has lost sight of something. */
    private void explore(Size size, int leastStates, int leastMeetings) throws SQLException {
        try (ModelDatabase database = ModelDatabase.open(engines, size.attempts(), UnaryOperator.identity())) {
            Explorer explored = new Explorer(database, size).explore();
            Races races = new Races(explored).run();
            System.out.printf(
                    "Model of %s: %d states, %d transitions by %d runs; %d pairs of commands met %d times%n",
                    size, explored.states(), explored.transitions(), explored.runs(), races.pairs(), races.runs());
            assertThat(explored.states()).isGreaterThanOrEqualTo(leastStates);
            assertThat(races.runs()).isGreaterThanOrEqualTo(leastMeetings);
        }
    }
}
