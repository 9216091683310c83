package io.pacenote.app.crash.library;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What borrowers were told, from any thread. */
public final class LibraryPromises {

    private final Set<Long> loans = new ConcurrentSkipListSet<>();
    private final Set<Long> turnedAway = new ConcurrentSkipListSet<>();
    private final Set<Long> returns = new ConcurrentSkipListSet<>();

    void lend(long borrowId) {
        loans.add(borrowId);
    }

    void turnAway(long borrower) {
        turnedAway.add(borrower);
    }

    void takeBack(long returnId) {
        returns.add(returnId);
    }

    /** Loans that were answered with 201. */
    Set<Long> loans() {
        return loans;
    }

    /** Borrowers who were told that there is none. */
    Set<Long> turnedAway() {
        return turnedAway;
    }

    /** Returns that were answered with 201. */
    Set<Long> returns() {
        return returns;
    }
}
