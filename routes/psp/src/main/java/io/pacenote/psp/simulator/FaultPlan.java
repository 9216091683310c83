package io.pacenote.psp.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code /simulators/psp/faults}: one fault ({@code mode}, {@code delayMs}, {@code match}), or several as {@code
 * faults}. A new plan replaces the old one as a whole.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultPlan(
        @Nullable FaultMode mode,
        @Nullable Long delayMs,
        Fault.@Nullable Match match,
        @Nullable @Valid List<@Valid Fault> faults) {

    static final FaultPlan NONE = new FaultPlan(FaultMode.NONE, null, null, null);

    /** The fault that meets a customer; one that names him goes before one for everybody. */
    Fault on(@Nullable String customer) {
        return all().filter(fault -> fault.meets(customer))
                .min(Comparator.comparing(fault -> fault.match() == null))
                .orElse(Fault.NONE);
    }

    private Stream<Fault> all() {
        if (faults != null) {
            return faults.stream();
        }
        return mode == null ? Stream.of() : Stream.of(new Fault(mode, delayMs, match));
    }
}
