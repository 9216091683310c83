package io.pacenote.postgres.group;

import java.util.List;

/**
 * A change whose text takes arrays, with an element for each of those that are changed: those of a group are one statement.
 * It must fail if one of them cannot be changed.
 *
 * @param <W> the type itself
 */
public interface SetWrite<W extends SetWrite<W>> extends Write {

    /** @param all of the same text, this one among them */
    List<?> parametersOf(List<W> all);

    /**
     * Called on any thread, and before {@link #committed}.
     *
     * @param rows how many rows the statement has changed for all of them
     */
    default void changed(int rows) {}
}
