package io.pacenote.postgres.group;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A unit in a group, and the thread that waits for it. */
final class Member {

    enum Outcome {
        OPEN,
        COMMITTED,
        TO_BE_DONE_ALONE,
        FAILED
    }

    private final Unit unit;
    private final Thread thread = Thread.currentThread();
    private @Nullable Throwable failure;
    private volatile Outcome outcome = Outcome.OPEN;

    /** Of the calling thread. */
    Member(Unit unit) {
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Why it has failed. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** On the thread of whoever leads the group. */
    void end(Outcome end, @Nullable Throwable cause) {
        failure = cause;
        outcome = end;
        wake();
    }

    void wake() {
        LockSupport.unpark(thread);
    }
}
