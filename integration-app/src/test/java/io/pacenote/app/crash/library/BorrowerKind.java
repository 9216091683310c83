package io.pacenote.app.crash.library;

import io.pacenote.app.crash.ClientKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Kinds of borrowers. No provider takes part, so none of them is in trouble with it. */
public enum BorrowerKind implements ClientKind<BorrowerKind.Step> {
    /** Borrows and brings back in time. */
    PUNCTUAL(1, 0, Step.BORROW, Step.AWAIT_DECISION, Step.RETURN),
    /** Brings back a week late. */
    LATE(1, 7, Step.BORROW, Step.AWAIT_DECISION, Step.RETURN),
    /** Brings back much later. */
    VERY_LATE(1, 30, Step.BORROW, Step.AWAIT_DECISION, Step.RETURN),
    /** Wants more than there ever are. */
    GREEDY(5, 0, Step.BORROW, Step.AWAIT_DECISION),
    /** Presses each button twice. */
    IMPATIENT(1, 8, Step.BORROW_TWICE, Step.AWAIT_DECISION, Step.RETURN_TWICE),
    /** Brings one copy back at two desks at once. */
    CHEAT(1, 1, Step.BORROW, Step.AWAIT_DECISION, Step.RETURN_AT_TWO_DESKS),
    /** Brings back what he may not have yet. */
    HASTY(1, 14, Step.BORROW, Step.TRY_TO_RETURN),
    /** An operator undoes his loan, if that is not decided before. */
    UNDONE(1, 0, Step.BORROW, Step.UNDO, Step.AWAIT_DECISION),
    /** Keeps it. */
    KEEPER(1, 0, Step.BORROW, Step.AWAIT_DECISION);

    /** What a borrower does; before, a librarian adds the book if that has not been done. */
    public enum Step {
        ADD_BOOK,
        BORROW,
        BORROW_TWICE,
        AWAIT_DECISION,
        RETURN,
        RETURN_TWICE,
        RETURN_AT_TWO_DESKS,
        TRY_TO_RETURN,
        UNDO
    }

    private static final int OUT_OF = 14;

    private final int qty;
    private final int daysLate;
    private final List<Step> steps;

    BorrowerKind(int qty, int daysLate, Step... steps) {
        this.qty = qty;
        this.daysLate = daysLate;
        this.steps = Stream.concat(Stream.of(Step.ADD_BOOK), Stream.of(steps)).toList();
    }

    /** Of 14 borrowers of a load, who share a book, all other kinds have one; those who keep it come last, and want too much. */
    static BorrowerKind of(long number) {
        int remainder = (int) ((number - 1) % OUT_OF);
        return remainder < KEEPER.ordinal() ? values()[remainder] : KEEPER;
    }

    int qty() {
        return qty;
    }

    int daysLate() {
        return daysLate;
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public Map<String, Object> fault() {
        return Map.of();
    }

    @Override
    public String nameOf(long number) {
        return "borrower-" + number;
    }
}
