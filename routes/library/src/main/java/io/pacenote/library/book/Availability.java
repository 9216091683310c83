package io.pacenote.library.book;

/**
 * Whether there is a book, and how many of it (spec 004-N1). That there is none is an answer too: where nothing answers, nobody
 * knows.
 *
 * @param known whether there is such a book
 */
record Availability(long id, boolean known, int stock) {}
