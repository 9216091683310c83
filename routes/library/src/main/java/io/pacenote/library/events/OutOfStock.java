package io.pacenote.library.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * There are not so many of the book, or there is no such book (spec 004, 5.4, 5.7.8).
 *
 * @param borrowId the loan
 * @param reason which of both
 */
public record OutOfStock(
        @NotNull Long borrowId,
        @Nullable Long bookId,
        @Nullable String reason) implements LoanEvent {

    @Override
    public Long loanId() {
        return borrowId;
    }
}
