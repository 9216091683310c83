package io.pacenote.library.borrow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan as its user sees it (spec 004, 5.3).
 *
 * @param status {@code requested}, {@code borrowed} or {@code canceled}
 * @param reason why it was canceled
 */
record BorrowView(
        long id,
        long userId,
        long bookId,
        LocalDate borrowDate,
        LocalDate expireDate,
        int qty,
        String status,
        @Nullable String reason) {}
