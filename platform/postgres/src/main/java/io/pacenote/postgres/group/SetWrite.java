package io.pacenote.postgres.group;

import java.util.List;

/**
 * A change that can be made for several in one statement, over arrays with an element for each: those of a group are. It must
 * fail if one of them cannot be changed.
 *
 * @param <W> the type itself
 */
public interface SetWrite<W extends SetWrite<W>> extends Write {

    /** The text for several. */
    String setSql();

    /** @param all of the same {@link #setSql}, this one among them */
    List<?> parametersOf(List<W> all);

    /**
     * Called when the group has been committed, on the thread of whichever unit leads it, and before {@link #committed}.
     *
     * @param rows how many rows the statement has changed for all of them
     */
    default void changed(int rows) {}
}
