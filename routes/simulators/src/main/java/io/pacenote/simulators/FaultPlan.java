package io.pacenote.simulators;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code /simulators/<name>/faults}: one fault ({@code mode}, {@code delayMs}, {@code match}), or several as {@code
 * faults}. A new plan replaces the old one as a whole.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultPlan(
        @Nullable FaultMode mode,
        @Nullable @Min(0) @Max(Fault.LONGEST_DELAY) Long delayMs,
        @Nullable Map<String, String> match,
        @Nullable List<@NotNull @Valid Fault> faults) {

    static final FaultPlan NONE = new FaultPlan(FaultMode.NONE, null, null, null);

    /** The fault that somebody meets; one that names him goes before one for everybody. */
    Fault on(@Nullable String whom) {
        return all().filter(fault -> fault.meets(whom))
                .min(Comparator.comparing(fault -> fault.match() == null))
                .orElse(Fault.NONE);
    }

    Stream<Fault> all() {
        if (faults != null) {
            return faults.stream();
        }
        return mode == null ? Stream.of() : Stream.of(new Fault(mode, delayMs, match));
    }
}
