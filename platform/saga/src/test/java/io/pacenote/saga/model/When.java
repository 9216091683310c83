package io.pacenote.saga.model;

/** All that matters of a timestamp. */
public enum When {
    NEVER,
    AHEAD,
    PAST
}
