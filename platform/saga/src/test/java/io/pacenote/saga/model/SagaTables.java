package io.pacenote.saga.model;

import io.pacenote.saga.model.Outcome.Event;
import java.util.List;

/** The saga's tables and the code that changes them. */
public interface SagaTables {

    /** Runs a command on these rows. */
    Outcome run(Rows rows, Command command);

    /**
     * Runs two commands on these rows: the first up to one of its stops, then the second until it has ended or waits for a
     * lock of the first, then the rest.
     *
     * @param stop counted from 1
     */
    Together runTogether(Rows rows, Command first, Command second, int stop);

    /** What two commands came to that ran at the same time. */
    record Together(Rows rows, Object firstAnswer, Object secondAnswer, List<Event> events) {}
}
