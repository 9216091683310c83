package io.pacenote.library.book;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a librarian sends (spec 004-F5). Anything else in the body, such as an id, is ignored.
 *
 * @param stock how many there are; none unless given
 */
record NewBook(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 200) String author,
        @Nullable @PositiveOrZero @Max(MOST) Integer stock) {

    /** More than a library has, and few enough to be counted with all that come back. */
    static final int MOST = 1_000_000;

    int stockOrNone() {
        return stock == null ? 0 : stock;
    }
}
