package io.pacenote.messaging.projection;

import io.pacenote.messaging.Event;
import io.pacenote.messaging.ReceivedEvent;
import java.util.List;

/**
 * A table that is nothing but events, merged. Declare it as a bean, and it can be {@linkplain ProjectionRebuild rebuilt}.
 */
public interface Projection {

    /** Its name, such as {@code codriver.mypage}. */
    String name();

    /** The table that is served, with its schema. No other table or view may depend on it. */
    String table();

    /** The topics whose events make it; they must keep every event. */
    List<String> topics();

    /** Whether an event of these topics has a part in it. */
    default boolean takes(Event event) {
        return true;
    }

    /**
     * Merges an event into a table, in the caller's transaction. The outcome must not depend on the order of the events of a
     * case, nor on how often each comes: each kind of event fills columns of its own, and counts come from facts.
     *
     * @param event an event that it {@linkplain #takes takes}
     * @param table the table to write: the served one, or another of the same structure during a rebuild
     */
    void apply(ReceivedEvent event, String table);
}
