package io.pacenote.library.returns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Policy: how many days late books are, by the calendar (spec 004, 5.7.7). */
final class LatenessPolicy {

    private LatenessPolicy() {}

    /** @return 0 when they are not late, or were never due */
    static long daysLate(LocalDate returnDate, @Nullable LocalDate dueDate) {
        return dueDate == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueDate, returnDate));
    }
}
