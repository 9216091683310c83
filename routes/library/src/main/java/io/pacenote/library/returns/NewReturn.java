package io.pacenote.library.returns;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.pacenote.library.events.DayText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a user sends (spec 004-F3, 5.5). Anything else in the body, such as an id, is ignored.
 *
 * @param returnDate today unless given
 * @param expireDate when the books were due, if he has not said so when he borrowed them (spec 004, 5.7.5)
 */
record NewReturn(
        @NotNull @Positive Long userId,
        @NotNull @Positive Long bookId,
        @NotNull @Positive Integer qty,

        @Nullable @JsonDeserialize(using = DayText.class) LocalDate returnDate,

        @Nullable @JsonDeserialize(using = DayText.class) LocalDate expireDate) {}
