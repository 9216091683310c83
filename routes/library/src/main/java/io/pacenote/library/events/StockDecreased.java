package io.pacenote.library.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * Books have been taken out of the stock (spec 004, 5.4).
 *
 * @param stock how many, not how many are left
 * @param borrowId the loan for which they were taken
 */
public record StockDecreased(
        @NotNull Long bookId,
        @NotNull @Positive Integer stock,
        @Nullable Long borrowId) implements LibraryEvent {

    @Override
    public String correlationKey() {
        return String.valueOf(borrowId != null ? borrowId : bookId);
    }
}
