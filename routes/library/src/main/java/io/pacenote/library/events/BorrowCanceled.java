package io.pacenote.library.events;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A loan has come to nothing, for whatever reason (spec 004-N8, 5.7.2).
 *
 * @param reason why
 */
public record BorrowCanceled(
        @NotNull Long id,
        @NotNull Long userId,
        @NotNull Long bookId,
        @NotNull Integer qty,
        @Nullable String status,
        @Nullable String reason)
        implements LoanEvent {

    @Override
    public Long loanId() {
        return id;
    }
}
