package io.pacenote.rest.sample.thing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a client sends to have a thing. */
public record ThingRequest(
        @NotNull Long owner,
        @NotNull Boolean active,
        @Nullable @Size(max = 10) String name,
        @Nullable Kind kind,
        @Nullable LocalDate date,
        @Nullable Part part) {

    /** Kinds of things. */
    public enum Kind {
        BIG,
        SMALL
    }

    /** Something nested. */
    public record Part(@Nullable Integer count) {}
}
