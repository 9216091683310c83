package io.pacenote.library.book;

import org.jspecify.annotations.Nullable;

/** A book as everybody sees it (spec 004, 5.3). */
record BookView(long id, String title, @Nullable String author, int stock) {

    static BookView of(Book book) {
        return new BookView(book.getId(), book.getTitle(), book.getAuthor(), book.getStock());
    }
}
