package io.pacenote.library.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * Books are in the stock again (spec 004, 5.4).
 *
 * @param stock how many, not how many there are now
 * @param borrowId the loan for which they had been taken, when it was undone
 * @param returnId the return by which they have come back
 */
public record StockIncreased(
        @NotNull Long bookId,
        @NotNull @Positive Integer stock,
        @Nullable Long borrowId,
        @Nullable Long returnId) implements LibraryEvent {

    @Override
    public String correlationKey() {
        Long cause = borrowId != null ? borrowId : returnId;
        return String.valueOf(cause != null ? cause : bookId);
    }
}
