package io.pacenote.messaging.projection;

import io.pacenote.messaging.ReceivedEvent;

/** A projection that is a table of PostgreSQL. A rebuild fills a table beside it, which then takes its place. */
public non-sealed interface ShadowedProjection extends Projection {

    /** The table that is served, with its schema. No other table or view may depend on it. */
    String table();

    /**
     * Merges an event into a table, in the caller's transaction. The outcome must not depend on the order of the events of a
     * case, nor on how often each comes: each kind of event fills columns of its own, and counts come from facts.
     *
     * @param event an event that it {@linkplain #takes takes}
     * @param table the table to write: the served one, or another of the same structure during a rebuild
     */
    void apply(ReceivedEvent event, String table);
}
