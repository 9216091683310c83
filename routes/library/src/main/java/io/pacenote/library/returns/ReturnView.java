package io.pacenote.library.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A return as its user sees it (spec 004, 5.3).
 *
 * @param expireDate when the books were due
 * @param expireDays how many days late they are
 */
record ReturnView(
        long id,
        long userId,
        long bookId,
        LocalDate returnDate,
        @Nullable LocalDate expireDate,
        int qty,
        long expireDays) {}
