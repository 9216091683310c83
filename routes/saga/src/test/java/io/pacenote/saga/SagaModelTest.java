package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.saga.model.Enlistment;
import io.pacenote.saga.model.Explorer;
import io.pacenote.saga.model.Races;
import io.pacenote.saga.model.Size;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** All that can happen to a small saga, and all that can happen to it at the same time. */
@SagaTest
class SagaModelTest {

    private static final Enlistment BOTH = new Enlistment(true, true, false);
    private static final Enlistment BOTH_IN_TIME = new Enlistment(true, true, true);
    private static final Enlistment NEITHER = new Enlistment(false, false, false);

    @Autowired
    JdbcConnectionDetails server;

    @Test
    void nothingThatCanHappenBreaksALaw() throws Exception {
        Size size = new Size(2, 2, 1, List.of(BOTH, NEITHER));
        long t0 = System.nanoTime();
        try (ModelDatabase database = ModelDatabase.create(server, size.attempts(), UnaryOperator.identity())) {
            Explorer explored = new Explorer(database, size).explore();
            System.out.printf(
                    "model: %d states, %d transitions, %d runs %d ms%n",
                    explored.states(), explored.transitions(), explored.runs(), (System.nanoTime() - t0) / 1000000);
            assertThat(explored.states()).isGreaterThan(100);
            Races races = new Races(explored).run();
            System.out.printf(
                    "model: %d pairs, %d runs %d ms%n",
                    races.pairs(), races.runs(), (System.nanoTime() - t0) / 1000000);
        }
    }
}
