package io.pacenote.simulators;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One misbehaviour, and whom it meets.
 *
 * @param mode what happens
 * @param delayMs how long the answer is held back, in milliseconds; absent means not at all
 * @param match whom it meets, such as {@code {"customer": "7"}}; absent means everybody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @NotNull FaultMode mode,
        @Nullable @Min(0) @Max(LONGEST_DELAY) Long delayMs,
        @Nullable Map<String, String> match) {

    static final long LONGEST_DELAY = 600_000;

    static final Fault NONE = new Fault(FaultMode.NONE, null, null);

    boolean meets(@Nullable String whom) {
        return match == null || match.containsValue(whom);
    }

    /** How long the answer is held back, in milliseconds. */
    long delay() {
        return delayMs == null || mode == FaultMode.NONE ? 0 : delayMs;
    }

    boolean touchesAnswer() {
        return mode == FaultMode.DROP_RESPONSE || delay() > 0;
    }

    public boolean is(FaultMode other) {
        return mode == other;
    }
}
