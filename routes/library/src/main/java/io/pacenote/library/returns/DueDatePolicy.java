package io.pacenote.library.returns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Policy: whose day counts (spec 004, 5.7.5). A user cannot move the day that he has named when he borrowed; a day that was only
 * the default for it does not stand against one that he names when he returns.
 */
final class DueDatePolicy {

    private DueDatePolicy() {}

    /**
     * @param ofLoan until when the books were lent; null when nobody has ever said
     * @param given whether the user has said so when he borrowed them
     * @param ofReturn what he says now, if anything
     */
    static @Nullable LocalDate dueDate(@Nullable LocalDate ofLoan, boolean given, @Nullable LocalDate ofReturn) {
        if (given && ofLoan != null) {
            return ofLoan;
        }
        return ofReturn != null ? ofReturn : ofLoan;
    }
}
