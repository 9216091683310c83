package io.pacenote.postgres.group;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A change that answers: a query, which changes rows on its way and has a row of its own for each element.
 *
 * @param <W> the type itself
 */
public interface AnsweredWrite<W extends AnsweredWrite<W>> extends SetWrite<W> {

    /** The {@link #subject} of the write that a row answers; no two writes of a group have the same. */
    Object subjectOf(ResultSet row) throws SQLException;

    /** Reads the row of this write, on any thread, and before {@link #committed}. */
    void read(ResultSet row) throws SQLException;
}
