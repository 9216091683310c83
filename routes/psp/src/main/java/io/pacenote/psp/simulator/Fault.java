package io.pacenote.psp.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One misbehaviour, and whom it meets.
 *
 * @param mode what happens
 * @param delayMs how long the answer to a charge or refund is held back, in milliseconds; absent means not at all
 * @param match whom it meets; absent means everybody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @NotNull FaultMode mode,
        @Nullable @Min(0) @Max(LONGEST_DELAY) Long delayMs,
        @Nullable @Valid Match match) {

    static final long LONGEST_DELAY = 600_000;

    static final Fault NONE = new Fault(FaultMode.NONE, null, null);

    /**
     * @param customer the one customer whom the fault meets
     */
    public record Match(@NotBlank String customer) {}

    boolean meets(@Nullable String customer) {
        return match == null || match.customer().equals(customer);
    }

    /** How long the answer is held back, in milliseconds. */
    long delay() {
        return delayMs == null || mode == FaultMode.NONE ? 0 : delayMs;
    }

    boolean touchesAnswer() {
        return mode == FaultMode.DROP_RESPONSE || delay() > 0;
    }

    boolean is(FaultMode other) {
        return mode == other;
    }
}
