package io.pacenote.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacenote.engines.EmbeddedEngines;
import io.pacenote.saga.model.Command;
import io.pacenote.saga.model.Command.Kind;
import io.pacenote.saga.model.Outcome.Event;
import io.pacenote.saga.model.Rows;
import io.pacenote.saga.model.Rows.StepRow;
import io.pacenote.saga.model.When;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A saga that is stuck by one step is retried in the moment in which another of its steps gets stuck. */
@SagaTest
class RetryRaceTest {

    private static final StepRow STUCK = new StepRow(false, true, StepState.STUCK, 1, When.NEVER, false);
    private static final StepRow RUNNING = new StepRow(false, true, StepState.PENDING, 1, When.AHEAD, true);
    private static final StepRow RETRIED = new StepRow(false, true, StepState.PENDING, 0, When.PAST, false);
    private static final Command LAST_FAILURE = new Command(Kind.FAILED, 2, false, true, true, null);
    private static final Command RETRY = new Command(Kind.RETRY, 0, false, false, false, null);

    @Autowired
    EmbeddedEngines engines;

    @Test
    void aStepThatGetsStuckJustBeforeTheRetryIsRetriedToo() throws Exception {
        try (ModelDatabase database = ModelDatabase.open(engines, 1, UnaryOperator.identity())) {
            Rows end = database.runTogether(saga(STUCK, RUNNING), LAST_FAILURE, RETRY, 1)
                    .rows();

            assertThat(end)
                    .isEqualTo(
                            new Rows(SagaStatus.COMPLETING, null, When.NEVER, false, true, List.of(RETRIED, RETRIED)));
        }
    }

    @Test
    void aStepThatGetsStuckDuringTheRetryMakesTheSagaStuckAgain() throws Exception {
        try (ModelDatabase database = ModelDatabase.open(engines, 1, UnaryOperator.identity())) {
            Rows end = database.runTogether(saga(STUCK, RUNNING), RETRY, LAST_FAILURE, 2)
                    .rows();

            assertThat(end).isEqualTo(saga(RETRIED, STUCK));
        }
    }

    @Test
    void theHistoryEndsWithWhatTheSagaIs() throws Exception {
        try (ModelDatabase database = ModelDatabase.open(engines, 1, UnaryOperator.identity())) {
            List<Event> history = database.runTogether(saga(STUCK, RUNNING), RETRY, LAST_FAILURE, 1)
                    .events();

            assertThat(history).containsExactly(new Event("RETRIED", 0), new Event("STUCK", 2));
        }
    }

    private static Rows saga(StepRow... steps) {
        return new Rows(SagaStatus.STUCK, SagaStatus.COMPLETING, When.NEVER, false, true, List.of(steps));
    }
}
