package io.pacenote.postgres.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A change that answers: a query over arrays, which changes rows on its way and has a row of its own for each element. Those
 * of a group are one statement. Each must be answered; else its unit is done alone.
 *
 * @param <W> the type itself
 */
public interface SetWrite<W extends SetWrite<W>> extends Write {

    /** @param all of the same text, this one among them */
    List<?> parametersOf(List<W> all);

    /** The {@link #subject} of the write that a row answers; no two writes of a group have the same. */
    Object subjectOf(ResultSet row) throws SQLException;

    /**
     * Reads the row of this write, before the commit and on any thread.
     *
     * @return false if the unit is to be done alone
     */
    boolean read(ResultSet row) throws SQLException;
}
