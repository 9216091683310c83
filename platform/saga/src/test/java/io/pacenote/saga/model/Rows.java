package io.pacenote.saga.model;

import io.pacenote.saga.SagaStatus;
import io.pacenote.saga.StepState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saga's rows without what differs from run to run: no ids, and of each time only whether it has come.
 *
 * @param status null when there is no such saga
 * @param hasFinishTime whether the row says when the saga finished
 * @param isSummedUp whether the saga's row says of its steps what is to be known at its end
 */
public record Rows(
        @Nullable SagaStatus status,
        @Nullable SagaStatus stuckStatus,
        When deadline,
        boolean hasFinishTime,
        boolean isSummedUp,
        List<StepRow> steps) {

    /** No saga. */
    public static final Rows NONE = new Rows(null, null, When.NEVER, false, true, List.of());

    /**
     * One step's row.
     *
     * @param compensates whether it has a compensation
     * @param completes whether it has a completion
     * @param attempts no more are counted than a step has
     * @param due when it is due, or its lease ends
     */
    public record StepRow(
            boolean compensates, boolean completes, StepState state, int attempts, When due, boolean leased) {

        @Override
        public String toString() {
            return "%s%s%s, attempts %d, due %s%s"
                    .formatted(
                            state,
                            compensates ? " undo" : "",
                            completes ? " confirm" : "",
                            attempts,
                            due,
                            leased ? ", leased" : "");
        }
    }

    boolean isFinished() {
        return status == SagaStatus.COMPLETED || status == SagaStatus.COMPENSATED;
    }

    /** Of a stuck saga what it was doing. */
    @Nullable
    SagaStatus aim() {
        return stuckStatus == null ? status : stuckStatus;
    }

    boolean hasStep(StepState state) {
        return steps.stream().anyMatch(step -> step.state() == state);
    }

    StepRow step(int number) {
        return steps.get(number - 1);
    }

    @Override
    public String toString() {
        return "%s%s, deadline %s%s %s"
                .formatted(
                        status,
                        stuckStatus == null ? "" : " while " + stuckStatus,
                        deadline,
                        hasFinishTime ? ", finished" : "",
                        steps);
    }
}
