package io.pacenote.library.events;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A user has brought books back (spec 004, 5.4). */
public record BookReturned(
        @NotNull Long id,
        @NotNull Long userId,
        @NotNull Long bookId,
        @Nullable @JsonDeserialize(using = DayText.class) LocalDate returnDate,

        @NotNull @Positive Integer qty)
        implements ReturnEvent {}
