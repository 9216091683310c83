package io.pacenote.saga.model;

import io.pacenote.saga.SagaStatus;
import java.util.List;

/**
 * What a command came to.
 *
 * @param rows as they are after it
 * @param answer what the caller was told
 * @param events what it added to the saga's history
 * @param stops at how many places its transaction can be halted: between two statements, and before the commit
 */
public record Outcome(Rows rows, Object answer, List<Event> events, int stops) {

    /** A line of the saga's history; step 0 for none. */
    public record Event(String what, int step) {}

    /** The answer of COMPLETE and COMPENSATE: what the saga did before and after, stuck or not. */
    public record Ended(SagaStatus before, SagaStatus after) {}

    /** The answer of TAKE, and of what takes a step ahead, when it got one: which, for which end, and whether no attempt is left after this one. */
    public record Taken(int step, boolean compensation, boolean isLastAttempt) {}

    /** The answer of DO_IN_ONE when all of it was rolled back. */
    public static final String ROLLED_BACK = "rolled back";

    /** The answer of what came to nothing, or has nothing to tell. */
    public static final String NOTHING = "nothing";
}
