package io.pacenote.library.borrow;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.pacenote.library.events.DayText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a user sends (spec 004-F2, 5.5). Anything else in the body, such as an id or a status, is ignored.
 *
 * @param borrowDate today unless given
 * @param expireDate until when, if he says so
 */
record NewBorrow(
        @NotNull @Positive Long userId,
        @NotNull @Positive Long bookId,
        @NotNull @Positive Integer qty,

        @Nullable @JsonDeserialize(using = DayText.class) LocalDate borrowDate,

        @Nullable @JsonDeserialize(using = DayText.class) LocalDate expireDate) {

    LoanTerms terms(LocalDate today, LoanPeriodPolicy period) {
        LocalDate from = requireNonNullElse(borrowDate, today);
        LocalDate until = requireNonNullElseGet(expireDate, () -> period.expireDate(from));
        return new LoanTerms(userId, bookId, qty, from, until, expireDate != null);
    }
}
