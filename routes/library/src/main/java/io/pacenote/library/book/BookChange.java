package io.pacenote.library.book;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a librarian wants to be different about a book. What he leaves out is null and stays as it is; a null that he sends is
 * refused. No record, since Jackson takes what is left out of one for a null.
 */
final class BookChange {

    private static final String NOT_BLANK = "(?s).+";

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Pattern(regexp = NOT_BLANK, message = "must not be blank")
    @Size(max = 200)
    private @Nullable String title;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(max = 200)
    private @Nullable String author;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @PositiveOrZero
    @Max(NewBook.MOST)
    private @Nullable Integer stock;

    /** For Jackson. */
    private BookChange() {}

    void applyTo(Book book) {
        book.describe(
                requireNonNullElse(title, book.getTitle()),
                author == null ? book.getAuthor() : author,
                requireNonNullElse(stock, book.getStock()));
    }
}
