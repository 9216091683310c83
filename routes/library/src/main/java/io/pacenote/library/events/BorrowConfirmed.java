package io.pacenote.library.events;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The books are the user's: the stock was decreased for him, and that will not be undone any more (spec 004, 5.7.2, 5.7.4).
 *
 * @param expireDate until when he has them
 * @param expireDateGiven whether he has said until when; when nobody tells, he has if there is a date
 */
public record BorrowConfirmed(
        @NotNull Long id,
        @NotNull Long userId,
        @NotNull Long bookId,
        @Nullable @JsonDeserialize(using = DayText.class) LocalDate borrowDate,

        @Nullable @JsonDeserialize(using = DayText.class) LocalDate expireDate,

        @NotNull @Positive Integer qty,
        @Nullable String status,
        @Nullable Boolean expireDateGiven)
        implements LoanEvent {

    @Override
    public Long loanId() {
        return id;
    }
}
