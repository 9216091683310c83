package io.pacenote.saga.model;

import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.StepState;
import io.pacenote.saga.model.Outcome.Event;
import io.pacenote.saga.model.Rows.StepRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a saga's history on from what was known: as it agrees with the rows after each move, whoever reads all of it
 * comes to the same saga.
 */
final class History {

    private final @Nullable SagaStatus aim;
    private final List<StepState> steps;
    private @Nullable SagaStatus status;
    private boolean isLegal = true;

    private History(Rows rows) {
        this.status = rows.status();
        this.aim = rows.aim();
        this.steps = new ArrayList<>(rows.steps().stream().map(StepRow::state).toList());
    }

    static boolean agrees(Transition move) {
        if (move.outcome() == null || move.after().isPurged()) {
            return move.outcome() == null || move.outcome().events().isEmpty();
        }
        History history = new History(move.before().rows());
        move.outcome().events().forEach(history::read);
        Rows after = move.after().rows();
        return history.isLegal
                && history.status == after.status()
                && history.steps.size() == after.steps().size()
                && history.endsOf(history.steps)
                        .equals(history.endsOf(
                                after.steps().stream().map(StepRow::state).toList()));
    }

    /** Becoming due has no line of its own, nor has the end of a step that had nothing to do. */
    private List<Boolean> endsOf(List<StepState> states) {
        boolean isEnding = aim == SagaStatus.COMPLETING || aim == SagaStatus.COMPENSATING;
        return states.stream().map(state -> isEnding && state == StepState.DONE).toList();
    }

    private void read(Event event) {
        switch (event.what()) {
            case "STARTED" -> change(status == null, SagaStatus.ACTIVE);
            case "JOINED" -> {
                change(status == SagaStatus.ACTIVE && event.step() == steps.size() + 1, status);
                steps.add(StepState.JOINED);
            }
            case "STEP_DONE" -> {
                change(isNext(event.step()), status);
                steps.set(event.step() - 1, StepState.DONE);
            }
            case "STEP_SKIPPED" -> {
                change(status == SagaStatus.STUCK && steps.get(event.step() - 1) == StepState.STUCK, aim);
                steps.set(event.step() - 1, StepState.DONE);
            }
            case "STEP_FAILED" -> change(steps.get(event.step() - 1) == StepState.PENDING, status);
            case "STUCK" -> change(steps.get(event.step() - 1) == StepState.PENDING, SagaStatus.STUCK);
            case "RETRIED" -> change(status == SagaStatus.STUCK, Objects.requireNonNull(aim));
            default -> change(event.step() == 0, SagaStatus.valueOf(event.what()));
        }
    }

    /** A compensation need not have been due, if it was done along with the one that came before it. */
    private boolean isNext(int step) {
        boolean follows = aim == SagaStatus.COMPENSATING
                && steps.get(step - 1) == StepState.JOINED
                && steps.subList(step, steps.size()).contains(StepState.DONE)
                && !steps.subList(step, steps.size()).contains(StepState.PENDING);
        return follows || steps.get(step - 1) == StepState.PENDING;
    }

    private void change(boolean legal, @Nullable SagaStatus next) {
        isLegal &= legal;
        status = next;
    }
}
