package io.pacenote.saga;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a saga.
 *
 * @param parent the saga in which it began and with which it is compensated, if there is one
 * @param children the sagas that began in it and are compensated with it, the oldest first
 * @param steps in the order in which they joined
 * @param timeline what happened to it, the oldest first
 */
public record SagaDetails(
        SagaSummary saga,
        @Nullable UUID parent,
        List<SagaSummary> children,
        List<StepView> steps,
        List<TimelineEntry> timeline) {

    /**
     * A step and what became of it.
     *
     * @param context whose processes run its compensation and completion
     * @param options JSON object of the headers that these get
     * @param attempts how often its compensation or completion was tried
     * @param nextAttemptAt when it is due; while it runs, when its lease ends
     * @param error what its last attempt failed with
     * @param skipped why an operator has declared its compensation done, which was not
     */
    public record StepView(
            int seq,
            String context,
            String routeId,
            @Nullable String compensateUri,
            @Nullable String completeUri,
            @JsonRawValue String options,
            StepState state,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String error,
            @Nullable String skipped) {}

    /**
     * Something that happened to the saga.
     *
     * @param what a {@link SagaStatus} that it reached, or STARTED, JOINED, STEP_DONE, STEP_FAILED, STEP_SKIPPED, RETRIED
     * @param step the step that it happened to, if any
     */
    public record TimelineEntry(
            Instant at,
            String what,
            @Nullable Integer step,
            @Nullable String detail) {}
}
