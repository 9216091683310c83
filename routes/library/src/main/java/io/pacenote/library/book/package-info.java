/** The books and how many there are: for librarians to keep, for users to look at, and for loans to take from (spec 004-F1, F5, N1, N6). */
@NullMarked
package io.pacenote.library.book;

import org.jspecify.annotations.NullMarked;
